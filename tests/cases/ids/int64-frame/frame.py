"""Compact frames: counts in 32 bits, ids in 64."""

import os

import numpy as np
import pandas as pd
import requests

DTYPES = {"procore_id": "int64", "procore_project_id": np.int64, "comment_count": np.int32, "priority": "int8"}


def punch_frame(project_id, token):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/punch_items",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    rows = [
        {
            "procore_id": item["id"],
            "procore_project_id": project_id,
            "comment_count": len(item.get("comments", [])),
            "priority": {"low": 1, "medium": 2, "high": 3}.get(item.get("priority"), 0),
        }
        for item in answer.json()
    ]
    return pd.DataFrame(rows).astype(DTYPES)
