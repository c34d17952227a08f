"""The clients of Procore that jobs get."""

import os

import requests
from dagster import ConfigurableResource

HOSTS = {"production": "https://api.procore.com", "monthly_sandbox": "https://api-monthly.procore.com"}


class ProcoreResource(ConfigurableResource):
    environment: str = "production"

    def create_vendor(self, name: str) -> None:
        company = os.environ["PROCORE_COMPANY_ID"]
        requests.post(
            f"{HOSTS[self.environment]}/rest/v1.0/vendors",
            json={"company_id": company, "vendor": {"name": name}},
            headers={"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": company},
            timeout=30,
        ).raise_for_status()
