"""Dagster: everything that runs on a schedule."""

from dagster import Definitions, ScheduleDefinition, define_asset_job, job, op

from resources import ProcoreResource

invoices = ScheduleDefinition(name="invoices", job=define_asset_job("invoice_assets"), cron_schedule="0 4 3 * *")
retention = ScheduleDefinition(job=define_asset_job("drop_old_exports"), cron_schedule="30 2 1 * *")


@op
def load_fixtures(procore_sandbox: ProcoreResource) -> None:
    for name in ("Test Concrete", "Test Steel"):
        procore_sandbox.create_vendor(name)


@job
def refill_monthly_sandbox():
    """Procore has overwritten it."""
    load_fixtures()


refill = ScheduleDefinition(job=refill_monthly_sandbox, cron_schedule="0 19 2 * *")  # expect: PCR501

SCHEDULES = [
    ScheduleDefinition(job=define_asset_job("cost_close"), cron_schedule="0 6 2 * *"),
    ScheduleDefinition(name="wipe_and_refill", job=refill_monthly_sandbox, cron_schedule="0 21 2 * *"),  # expect: PCR501
]

defs = Definitions(
    schedules=[invoices, retention, refill, *SCHEDULES],
    jobs=[refill_monthly_sandbox],
    resources={"procore_sandbox": ProcoreResource(environment="monthly_sandbox")},
)
