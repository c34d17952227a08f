"""Loads budget rows; cost_code and sub_job are only fields of the answer."""

from __future__ import annotations

import os

import requests
from sqlalchemy.orm import Session

from models import BudgetLine

VIEW = "https://api.procore.com/rest/v1.0/budget_views/{view}/detail_rows"


def load(db: Session, view_id: int, project_id: int) -> int:
    response = requests.get(
        VIEW.format(view=view_id),
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    response.raise_for_status()
    rows = response.json()
    for row in rows:
        db.add(BudgetLine(id=row["id"], cost_code_id=row["cost_code_id"], line_item_type=row["line_item_type"], amount=row["original_budget_amount"]))
    db.commit()
    return len(rows)


SQL = "select cost_codes.full_code, sub_jobs.name from cost_codes join sub_jobs on sub_jobs.id = cost_codes.sub_job_id"
