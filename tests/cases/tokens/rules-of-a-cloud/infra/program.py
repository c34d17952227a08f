"""The same with another tool."""
import pulumi_aws as aws

renew = aws.lambda_.Function("renew", handler="functions.refresh.handler", runtime="python3.12", role="r", code="../functions")
often = aws.cloudwatch.EventRule("often", schedule_expression="rate(80 minutes)")  # expect: PCR101
aws.cloudwatch.EventTarget("often-renew", rule=often.name, arn=renew.arn)
