"""Calls Procore for the workflows."""

import os

import requests
from airflow.hooks.base import BaseHook


class ProcoreRestHook(BaseHook):
    def __init__(self, conn_id: str = "procore_default") -> None:
        super().__init__()
        self.conn = self.get_connection(conn_id)

    def rows(self, path: str) -> list:
        answer = requests.get(
            f"https://api.procore.com/rest/{path}",
            headers={
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()
