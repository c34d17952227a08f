"""Parquet schema of the lake: ids in 64 bits or as text, small numbers in 32."""

import os

import pyarrow as pa
import pyarrow.parquet as pq
import requests

SCHEMA = pa.schema(
    [
        ("procore_id", pa.int64()),
        ("procore_company_id", pa.int64()),
        ("external_id", pa.string()),
        ("attachments_count", pa.int32()),
        ("position", pa.int32()),
    ]
)


def write(project_id, path):
    company = int(os.environ["PROCORE_COMPANY_ID"])
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/punch_items",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": str(company)},
        timeout=60,
    )
    answer.raise_for_status()
    rows = [
        {
            "procore_id": item["id"],
            "procore_company_id": company,
            "external_id": f"pc-{item['id']}",
            "attachments_count": len(item.get("attachments", [])),
            "position": item["position"],
        }
        for item in answer.json()
    ]
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), path)
