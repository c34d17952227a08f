"""Sends one trigger to the company's hooks."""

import os

import httpx

HOOKS = "https://api.procore.com/rest/v2.0/companies/77/webhooks/hooks"


def trigger(hook: int, topic: str, kind: str) -> None:
    headers = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": "77"}
    body = {"resource_name": topic, "event_type": kind}
    httpx.post(f"{HOOKS}/{hook}/triggers", json=body, headers=headers, timeout=9).raise_for_status()
