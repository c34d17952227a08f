"""Scheduled functions of the Procore integration."""

from aws_cdk import Stack, aws_events as events, aws_events_targets as targets, aws_lambda as functions


class Jobs(Stack):
    def __init__(self, scope, name, **options):
        super().__init__(scope, name, **options)
        seed = functions.Function(self, "Seed", runtime=functions.Runtime.PYTHON_3_12, handler="seed.handler")
        bills = functions.Function(self, "Bills", runtime=functions.Runtime.PYTHON_3_12, handler="bills.handler")
        on_second = events.Schedule.cron(minute="0", hour="6", day="2")
        events.Rule(self, "BillingRun", schedule=on_second, targets=[targets.LambdaFunction(bills)])
        events.Rule(
            self,
            "MonthlySandboxRefreshed",
            schedule=events.Schedule.cron(minute="0", hour="14", day="2"),  # expect: PCR501
            targets=[targets.LambdaFunction(seed)],
        )
