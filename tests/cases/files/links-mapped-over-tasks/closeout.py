"""Closeout documents of finished projects, one mapped task each."""

from datetime import datetime

import requests
from airflow.decorators import dag, task
from airflow.models import Variable

API = "https://api.procore.com/rest/v1.0"


def headers():
    return {"Authorization": f"Bearer {Variable.get('procore_token')}", "Procore-Company-Id": "7"}


@dag(schedule="0 7 2 * *", start_date=datetime(2023, 1, 1), catchup=False)
def closeout():
    @task
    def projects() -> list[int]:
        answer = requests.get(f"{API}/companies/7/projects", headers=headers(), timeout=60)
        return [project["id"] for project in answer.json()]

    @task
    def links(project: int) -> list[tuple[str, str]]:
        answer = requests.get(f"{API}/folders", params={"project_id": project}, headers=headers(), timeout=60)
        return [(file["name"], file["file_versions"][-1]["url"]) for file in answer.json()["files"]]

    @task
    def archive(pairs: list[tuple[str, str]]) -> int:
        for name, link in pairs:
            blob = requests.get(link, timeout=300).content  # expect: PCR302
            print(name, len(blob))
        return len(pairs)

    @task
    def keep(folder: str, pairs: list[tuple[str, str]]) -> int:
        for name, link in pairs:
            blob = requests.get(link, headers=headers(), timeout=300).content
            print(folder, name, len(blob))
        return len(pairs)

    @task
    def notify(page: str) -> None:
        requests.get(page, timeout=10)

    found = links.expand(project=projects())
    archive.override(retries=2).expand(pairs=found)
    keep.partial(folder="closeout").expand(pairs=found)
    notify.expand(page=["https://hooks.acme.example/a", "https://hooks.acme.example/b"])


closeout()
