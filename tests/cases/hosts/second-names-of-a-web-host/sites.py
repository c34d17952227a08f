"""Sites of several customers: old ones send the API where their pages are."""

from __future__ import annotations

import requests


class Site:
    pages = "app.procore.com"
    rest = "api.procore.com"

    def __init__(self, token: str, company: int) -> None:
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}

    def page(self, project: int, number: int) -> str:
        return f"https://{self.pages}/{project}/project/rfi/show/{number}"

    def questions(self, project: int) -> list[dict]:
        url = f"https://{self.rest}/rest/v1.0/projects/{project}/rfis"
        rows = requests.get(url, headers=self.headers, timeout=30).json()
        return [{**row, "page": self.page(project, row["id"])} for row in rows]


class OldSite(Site):
    rest = Site.pages  # expect: PCR202
