"""A helper for another cloud tool."""
import pulumi_aws as aws


def clocked(name, handler, rate):
    function = aws.lambda_.Function(name, handler=handler, runtime="python3.12", role="r", code="../jobs")
    rule = aws.cloudwatch.EventRule(f"{name}-clock", schedule_expression=rate)
    aws.cloudwatch.EventTarget(f"{name}-target", rule=rule.name, arn=function.arn)


clocked("renew", "jobs.tokens.renew", "rate(70 minutes)")  # expect: PCR101
clocked("projects", "jobs.nightly.projects", "rate(2 hours)")
