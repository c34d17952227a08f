"""Hooks of GitHub and Autodesk, a spreadsheet heading and a form button."""

from __future__ import annotations

import os

import openpyxl
import requests

ACC = "https://developer.api.autodesk.com/webhooks/v1/systems/autodesk.construction.issues/events"


def github_hook(repo: str, url: str) -> None:
    body = {"name": "web", "active": True, "events": ["push", "pull_request"], "config": {"url": url}}
    requests.post(
        f"https://api.github.com/repos/{repo}/hooks",
        json=body,
        headers={"Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}"},
        timeout=30,
    ).raise_for_status()


def acc_hook(project: str, url: str) -> None:
    body = {"callbackUrl": url, "scope": {"project": project}, "resource_name": "Project Users", "event_type": "update"}
    headers = {"Authorization": f"Bearer {os.environ['ACC_TOKEN']}"}
    requests.post(f"{ACC}/issue.updated-1.0/hooks", json=body, headers=headers, timeout=30).raise_for_status()


def sheet(rows: list[tuple[str, str]], path: str) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Project Users"
    page.append(["Project Users", "update"])
    for row in rows:
        page.append(row)
    book.save(path)
