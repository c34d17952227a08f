"""Mirror Procore documents to SharePoint."""
import os
from datetime import timedelta

import httpx
from prefect import flow, get_run_logger, task
from prefect.tasks import task_input_hash

from .tokens import graph_token, procore_token

PROCORE = "https://api.procore.com"
GRAPH = "https://graph.microsoft.com/v1.0"


def procore_headers(token: str, company: str) -> dict:
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}


@task(retries=3, retry_delay_seconds=900, cache_key_fn=task_input_hash, cache_expiration=timedelta(hours=2))
def list_folder(token: str, company: str, project: int, folder: int) -> dict:
    r = httpx.get(
        f"{PROCORE}/rest/v1.0/folders/{folder}",
        params={"project_id": project},
        headers=procore_headers(token, company),
    )
    r.raise_for_status()
    return r.json()


@task
def copy_file(procore: str, graph: str, drive: str, entry: dict) -> None:
    log = get_run_logger()
    version = entry["file_versions"][0]
    # httpx drops Authorization on another origin
    with httpx.stream("GET", version["url"], headers={"Authorization": f"Bearer {procore}"}, follow_redirects=True) as r:
        r.raise_for_status()
        content = r.read()
    put = httpx.put(
        f"{GRAPH}/drives/{drive}/root:/{entry['name']}:/content",
        headers={"Authorization": f"Bearer {graph}"},
        content=content,
    )
    put.raise_for_status()
    log.info("copied %s", entry["name"])


@flow(timeout_seconds=7200)
def mirror(project: int, folder: int) -> int:
    company = os.environ["PROCORE_COMPANY_ID"]
    token = procore_token(os.environ["PROCORE_CLIENT_ID"])
    graph = graph_token(os.environ["TENANT"], os.environ["GRAPH_CLIENT_ID"])
    tree = list_folder(token, company, project, folder)
    for entry in tree["files"]:
        copy_file(token, graph, os.environ["DRIVE"], entry)
    return len(tree["files"])


if __name__ == "__main__":
    mirror.serve(name="mirror", interval=timedelta(hours=2))
