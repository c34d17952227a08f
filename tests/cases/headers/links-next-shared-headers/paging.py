"""Pages are followed with the same session, so the header goes along."""

from __future__ import annotations

import os
from collections.abc import Iterator

import requests


class Pager:
    def __init__(self, company_id: int) -> None:
        self.session = requests.Session()
        self.session.headers["Procore-Company-Id"] = str(company_id)
        self.session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"

    def rows(self, path: str, **params: object) -> Iterator[dict]:
        url: str | None = f"https://api.procore.com/rest/v1.0{path}"
        while url:
            response = self.session.get(url, params=params, timeout=30)
            response.raise_for_status()
            yield from response.json()
            url = response.links.get("next", {}).get("url")
            params = {}


def main() -> None:
    for person in Pager(8089).rows("/companies/8089/people", per_page=250):
        print(person["name"])


if __name__ == "__main__":
    main()
