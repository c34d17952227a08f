"""The large numbers count pages and rows, not rows in a page."""
import os

import requests

MAX_PAGES = 10000
MAX_ROWS = 500_000
START_PAGE = 1


def walk(path, size=250):
    total = 0
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
        session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
        for page in range(START_PAGE, MAX_PAGES):
            answer = session.get(
                f"https://api.procore.com/rest/v1.0/{path}", params={"page": page, "per_page": size}, timeout=60
            )
            answer.raise_for_status()
            rows = answer.json()
            yield from rows
            total += len(rows)
            if not rows or total > MAX_ROWS:
                return


def user_names(project_id):
    return [row["name"] for row in walk(f"projects/{project_id}/users", 1000)]
