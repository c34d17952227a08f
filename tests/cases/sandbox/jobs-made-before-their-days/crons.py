"""Where our jobs are scheduled: flows, the system's cron, and rules in the cloud."""

import boto3
from crontab import CronTab
from prefect import flow
from prefect.client.schemas.schedules import CronSchedule


@flow(name="reload-procore-monthly-sandbox")
def reload_sandbox():
    print("reload")


@flow(name="close-books")
def close_books():
    print("close")


def deploy():
    reload_sandbox.serve(name="reload", schedule=CronSchedule(cron="0 8 2 * *"))  # expect: PCR501
    close_books.serve(name="close", schedule=CronSchedule(cron="0 8 2 * *"))


def system():
    cron = CronTab(user="app")
    job = cron.new(command="python -m crons.reseed_procore_sandbox")
    job.setall("30 6 2 * *")  # expect: PCR501
    bills = cron.new(command="python -m crons.bills")
    bills.setall("30 6 2 * *")
    nightly = cron.new(command="python -m crons.read_procore_sandbox")
    nightly.setall("30 2 * * *")
    cron.write()


def rules():
    events = boto3.client("events")
    events.put_rule(Name="procore-monthly-sandbox-refresh", ScheduleExpression="cron(0 13 2 * ? *)")  # expect: PCR501
    events.put_rule(Name="procore-monthly-digest", ScheduleExpression="cron(0 13 2 * ? *)")
