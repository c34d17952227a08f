from dagster import Definitions, EnvVar, ScheduleDefinition, define_asset_job, load_assets_from_modules

from . import assets
from .resources import ProcoreResource

defs = Definitions(
    assets=load_assets_from_modules([assets]),
    resources={
        "procore": ProcoreResource(
            client_id=EnvVar("PROCORE_CLIENT_ID"),
            client_secret=EnvVar("PROCORE_CLIENT_SECRET"),
            company_id=EnvVar("PROCORE_COMPANY_ID"),
        )
    },
    schedules=[ScheduleDefinition(job=define_asset_job("nightly"), cron_schedule="0 */2 * * *")],
)
