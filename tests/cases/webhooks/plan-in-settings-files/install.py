"""Installs the webhooks that the plans of two products ask for."""

import os
import tomllib
from pathlib import Path

import requests
import yaml

API = "https://api.procore.com/rest/v1.0/webhooks/hooks"  # expect: PCR406
PLAN = yaml.safe_load((Path(__file__).parent / "conf" / "portal.yaml").read_text())

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_TOKEN']}"
session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]


def install_portal(hook_id: int) -> None:
    wanted = [
        {"resource_name": entry["resource"], "event_type": event}
        for entry in PLAN["triggers"]
        for event in entry["events"]
    ]
    session.post(f"{API}/{hook_id}/triggers/bulk", json={"api_version": "v2", "triggers": wanted}, timeout=20)


def install_archive(hook_id: int) -> None:
    plan = tomllib.loads(Path("archive.toml").read_text())
    for row in plan["subscription"]:
        for event in row.get("events", []):
            trigger = {"resource_name": row["about"], "event_type": event}
            session.post(f"{API}/{hook_id}/triggers", json={"api_version": "v2", "trigger": trigger}, timeout=20)
