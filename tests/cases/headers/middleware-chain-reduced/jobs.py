"""The chain with everything that is needed."""

from __future__ import annotations

import os

from pipeline import Call, bearer, company, stack

BASE = "https://api.procore.com/rest/v1.0"
send = stack(bearer(lambda: os.environ["TOKEN"]), company(int(os.environ["COMPANY"])))


def rfis(project: int) -> list:
    return send(Call("GET", f"{BASE}/projects/{project}/rfis", params={"per_page": 100})).json()


def punch_items(project: int) -> list:
    return send(Call("GET", f"{BASE}/punch_items", params={"project_id": project})).json()
