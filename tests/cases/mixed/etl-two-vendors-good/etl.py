"""ETL of costs from Procore and QuickBooks into one warehouse table."""

from __future__ import annotations

import os

import pandas as pd
import requests
from sqlalchemy import create_engine

PROCORE_API = "https://api.procore.com/rest/v1.1"
QBO_API = "https://quickbooks.api.intuit.com/v3/company"
COLUMNS = ["source", "project", "cost_code", "amount"]


def procore_costs(project_id: int) -> pd.DataFrame:
    rows: list[dict] = []
    url: str | None = f"{PROCORE_API}/projects/{project_id}/direct_costs"
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    while url:
        response = requests.get(url, headers=headers, timeout=60)
        response.raise_for_status()
        rows += response.json()
        url = response.links.get("next", {}).get("url")
    return pd.DataFrame({"source": "procore", "project": project_id, "cost_code": [r["wbs_code"] for r in rows], "amount": [r["grand_total"] for r in rows]})


def quickbooks_costs(realm: str) -> pd.DataFrame:
    response = requests.get(
        f"{QBO_API}/{realm}/query",
        params={"query": "select * from Bill", "minorversion": 65},
        headers={"Authorization": f"Bearer {os.environ['QBO_TOKEN']}", "Accept": "application/json"},
        timeout=60,
    )
    response.raise_for_status()
    bills = response.json()["QueryResponse"].get("Bill", [])
    return pd.DataFrame([{"source": "qbo", "project": b["DocNumber"], "cost_code": None, "amount": b["TotalAmt"]} for b in bills])


def main() -> None:
    frame = pd.concat([procore_costs(77), quickbooks_costs(os.environ["QBO_REALM"])])[COLUMNS]
    frame.to_sql("costs", create_engine(os.environ["WAREHOUSE_URL"]), if_exists="replace", index=False)


if __name__ == "__main__":
    main()
