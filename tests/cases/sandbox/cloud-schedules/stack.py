"""Infrastructure: rules that start the functions."""
from aws_cdk import Stack, aws_events as events, aws_events_targets as targets


class Integration(Stack):
    def __init__(self, scope, name, *, reseed, invoices):
        super().__init__(scope, name)
        events.Rule(
            self,
            "ReseedProcoreMonthlySandbox",
            schedule=events.Schedule.cron(minute="0", hour="22", day="2"),  # expect: PCR501
            targets=[targets.LambdaFunction(reseed)],
        )
        events.Rule(
            self,
            "SendInvoices",
            schedule=events.Schedule.cron(minute="0", hour="6", day="2"),
            targets=[targets.LambdaFunction(invoices)],
        )
