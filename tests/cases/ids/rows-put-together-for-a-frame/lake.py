import os

import polars as pl
import requests

from schema import RFIS

HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY"],
}


def rfis(project_id: int) -> pl.DataFrame:
    url = f"https://api.procore.com/rest/v1.1/projects/{project_id}/rfis"
    rows = [
        {"id": row["id"], "subject": row["subject"], "revision": int(row["revision"] or 0)}
        for row in requests.get(url, headers=HEADERS, timeout=60).json()
    ]
    return pl.DataFrame(rows, schema=RFIS)


def drawings(project_id: int) -> pl.DataFrame:
    url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/drawing_revisions"
    rows = []
    for row in requests.get(url, headers=HEADERS, timeout=60).json():
        rows.append({"drawing": row["id"], "id": row["number"], "order": row["position"]})
    return pl.DataFrame(
        rows,
        schema={
            "drawing": pl.Int32,  # expect: PCR203
            "id": pl.Int32,
            "order": pl.Int32,
        },
    )
