from aws_cdk import Duration, Stack, aws_events as events, aws_events_targets as targets, aws_lambda as lambda_
from aws_cdk.aws_lambda_python_alpha import PythonFunction


class Bridge(Stack):
    def __init__(self, scope, id, **keywords):
        super().__init__(scope, id, **keywords)
        code = lambda_.Code.from_asset("..")
        first = lambda_.Function(self, "First", code=code, handler="functions.refresh.handler")
        second = PythonFunction(self, "Second", entry="../functions", index="refresh.py", handler="handler")
        sync = lambda_.Function(self, "Sync", code=code, handler="functions.sync.handler")
        events.Rule(
            self,
            "Often",
            schedule=events.Schedule.rate(Duration.minutes(85)),  # expect: PCR101
            targets=[targets.LambdaFunction(first)],
        )
        rule = events.Rule(self, "Seldom", schedule=events.Schedule.expression("rate(2 hours)"))  # expect: PCR101
        rule.add_target(targets.LambdaFunction(second))
        events.Rule(
            self,
            "Sync",
            schedule=events.Schedule.rate(Duration.hours(2)),
            targets=[targets.LambdaFunction(sync)],
        )
        both = events.Rule(self, "Both", schedule=events.Schedule.cron(minute="0", hour="*/2"))
        both.add_target(targets.LambdaFunction(first))
        both.add_target(targets.LambdaFunction(sync))
