"""A wrapper named `delete` and a path put together from two constants."""

from __future__ import annotations

import logging
import os
from typing import Any

import requests

log = logging.getLogger(__name__)
ROOT = "https://api.procore.com/rest/v1.0"
STANDARD_COST_CODES = "standard_cost_codes"  # expect: PCR401


class Api:
    def __init__(self, company_id: int) -> None:
        self.company_id = company_id

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": str(self.company_id)}

    def delete(self, resource: str, resource_id: int, **params: Any) -> None:
        url = f"{ROOT}/{resource}/{resource_id}"
        response = requests.delete(url, params=params, headers=self.headers, timeout=30)
        log.info("DELETE %s -> %s", url, response.status_code)
        response.raise_for_status()


def remove_code(api: Api, code_id: int) -> None:
    api.delete(STANDARD_COST_CODES, code_id, company_id=api.company_id)
