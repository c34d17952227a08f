"""Hooks that are added to a client after it was made."""

from __future__ import annotations

import httpx


def add_company(request: httpx.Request) -> None:
    request.headers["Procore-Company-Id"] = "1"


def add_token(request: httpx.Request) -> None:
    request.headers["Authorization"] = "Bearer x"


appended = httpx.Client(base_url="https://api.procore.com/rest/v1.0")
appended.event_hooks["request"].append(add_token)
appended.event_hooks["request"].append(add_company)

assigned = httpx.Client(base_url="https://api.procore.com/rest/v1.0")
assigned.event_hooks = {"request": [add_token, add_company]}

lacking = httpx.Client(base_url="https://api.procore.com/rest/v1.0", event_hooks={"request": [add_token]})  # expect: PCR201


def rfis() -> tuple:
    return appended.get("/projects/1/rfis"), assigned.get("/projects/2/rfis")


def submittals() -> tuple:
    return lacking.get("/projects/1/submittals"), lacking.get("/projects/2/submittals")
