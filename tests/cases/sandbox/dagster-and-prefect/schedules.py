"""Orchestration of the sandbox fixtures."""
import os

import requests
from dagster import ScheduleDefinition, define_asset_job, schedule
from prefect import flow
from prefect.client.schemas.schedules import CronSchedule

API = "https://api-monthly.procore.com/rest/v1.0"

nightly = ScheduleDefinition(job=define_asset_job("sync_projects"), cron_schedule="0 2 * * *")


@schedule(cron_schedule="30 17 2 * *", job_name="reseed")  # expect: PCR501
def after_sandbox_refresh(context):
    """Procore refreshes the monthly sandbox; ours must be filled again."""
    return {}


@flow
def reseed_monthly_sandbox():
    requests.post(
        f"{API}/vendors",
        json={"company_id": os.environ["PROCORE_COMPANY_ID"], "vendor": {"name": "Test"}},
        headers={
            "Authorization": f"Bearer {os.environ['MONTHLY_SANDBOX_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    ).raise_for_status()


def deploy():
    reseed_monthly_sandbox.serve(name="reseed", schedules=[CronSchedule(cron="0 18 1-2 * *", timezone="America/New_York")])  # expect: PCR501
