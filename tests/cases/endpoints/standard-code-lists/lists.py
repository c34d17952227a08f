"""Lists of standard cost codes, by the endpoint deprecated with WBS."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"


class StandardCostCodeLists:
    path = "/standard_cost_code_lists"  # expect: PCR401

    def __init__(self, company_id: int) -> None:
        self.company_id = company_id
        self.session = requests.Session()
        self.session.headers.update(
            {
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": str(company_id),
            }
        )

    def all(self) -> list[dict]:
        response = self.session.get(API + self.path, params={"company_id": self.company_id}, timeout=30)
        response.raise_for_status()
        return response.json()


if __name__ == "__main__":
    for row in StandardCostCodeLists(8089).all():
        print(row["id"], row["name"])
