"""A construct of a function with its clock."""
from aws_cdk import Duration, Stack, aws_events as events, aws_events_targets as targets, aws_lambda as lambda_
from constructs import Construct


class Clocked(Construct):
    def __init__(self, scope, id, *, handler, every, timeout=Duration.minutes(5)):
        super().__init__(scope, id)
        code = lambda_.Code.from_asset("..")
        self.function = lambda_.Function(self, "Code", handler=handler, code=code, timeout=timeout)
        rule = events.Rule(self, "Clock", schedule=events.Schedule.rate(every))
        rule.add_target(targets.LambdaFunction(self.function))


class Jobs(Stack):
    def __init__(self, scope, id, **keywords):
        super().__init__(scope, id, **keywords)
        Clocked(self, "Renewal", handler="jobs.tokens.renew", every=Duration.minutes(85), timeout=Duration.hours(1))  # expect: PCR101
        Clocked(self, "Projects", handler="jobs.nightly.projects", every=Duration.hours(2))
