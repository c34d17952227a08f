"""Reads projects, people, RFIs and the daily log."""

import requests

from jobsite_sync import config


def active_projects(client):
    return [row for row in client.pages("/projects", company_id=config.COMPANY_ID) if row["active"]]


def people(client):
    """Everybody in the company directory, keyed by Procore's id."""
    return {row["id"]: row for row in client.pages("/users", company_id=config.COMPANY_ID)}


def open_rfis(client, project_id):
    return list(client.pages(f"/projects/{project_id}/rfis", **{"filters[status]": "open"}))


def rfi_attachments(client, project_id, rfi_id):
    rfi = client.get(f"/projects/{project_id}/rfis/{rfi_id}")
    return [attachment for question in rfi["questions"] for attachment in question["attachments"]]


def rfi_statistics(client, project_id):
    """The numbers that the web application shows above the RFI list."""
    return client.get(f"/projects/{project_id}/rfi_dashboard_statistics")


def workers_on_site(tokens, project_id, day):
    """Head count of one day; asked directly, since the reporting server cannot set headers."""
    answer = requests.get(
        f"{config.API_URL}/rest/v1.0/projects/{project_id}/manpower_logs",
        params={"log_date": day.isoformat(), "access_token": tokens.get()},
        timeout=60,
    )
    answer.raise_for_status()
    return sum(row["num_workers"] for row in answer.json())
