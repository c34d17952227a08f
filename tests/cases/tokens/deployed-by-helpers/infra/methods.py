"""One method makes all functions, the rules stand where it is called."""
from aws_cdk import Duration, Stack, aws_events as events, aws_events_targets as targets, aws_lambda as lambda_


class Bridge(Stack):
    def __init__(self, scope, id, **keywords):
        super().__init__(scope, id, **keywords)
        renew = self._function("Renew", "jobs.tokens.renew", Duration.seconds(30))
        events.Rule(
            self,
            "Often",
            schedule=events.Schedule.rate(Duration.minutes(75)),  # expect: PCR101
            targets=[targets.LambdaFunction(renew)],
        )
        self.pull = self._function("Pull", "jobs.nightly.projects", Duration.minutes(15))
        events.Rule(self, "Pull", schedule=events.Schedule.rate(Duration.hours(2)), targets=[targets.LambdaFunction(self.pull)])
        self.again = self._function("Again", "jobs.tokens.renew", Duration.seconds(30))
        rule = events.Rule(self, "Again", schedule=events.Schedule.rate(Duration.minutes(80)))  # expect: PCR101
        rule.add_target(targets.LambdaFunction(self.again))

    def _function(self, name, handler, timeout):
        code = lambda_.Code.from_asset("..")
        return lambda_.Function(self, name, runtime=lambda_.Runtime.PYTHON_3_12, handler=handler, code=code, timeout=timeout)
