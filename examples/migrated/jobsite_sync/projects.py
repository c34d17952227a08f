"""Reads projects, people, RFIs and the daily log."""

from collections import Counter


def active_projects(client):
    return [row for row in client.pages("/rest/v1.0/projects", company_id=client.company_id) if row["active"]]


def people(client):
    """Everybody in the company directory, keyed by Procore's id."""
    return {row["id"]: row for row in client.pages(f"/rest/v1.3/companies/{client.company_id}/users")}


def open_rfis(client, project_id):
    return list(client.pages(f"/rest/v1.0/projects/{project_id}/rfis", **{"filters[status]": "open"}))


def rfi_attachments(client, project_id, rfi_id):
    rfi = client.get(f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}")
    return [attachment for question in rfi["questions"] for attachment in question["attachments"]]


def rfi_statistics(client, project_id):
    """How many RFIs there are of each status, counted here."""
    return Counter(row["status"] for row in client.pages(f"/rest/v1.0/projects/{project_id}/rfis"))


def workers_on_site(client, project_id, day):
    """Head count of one day."""
    rows = client.get(f"/rest/v1.0/projects/{project_id}/manpower_logs", log_date=day.isoformat())
    return sum(row["num_workers"] for row in rows)
