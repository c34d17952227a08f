"""Photos go from Procore to SharePoint, each side with its own session."""

from __future__ import annotations

import os

import requests

procore = requests.Session()
procore.headers.update(
    {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
)
graph = requests.Session()
graph.headers["Authorization"] = f"Bearer {os.environ['GRAPH_TOKEN']}"


def copy(project_id: int, drive: str) -> int:
    rows = procore.get("https://api.procore.com/rest/v1.0/images", params={"project_id": project_id}, timeout=30).json()
    for row in rows:
        content = procore.get(row["url"], timeout=60).content
        url = f"https://graph.microsoft.com/v1.0/drives/{drive}/root:/{row['id']}.jpg:/content"
        graph.put(url, data=content, timeout=120).raise_for_status()
    return len(rows)
