"""Callers only see the accessor."""

from api import get_client


def overdue_rfis(project_id):
    rows = get_client().get(f"/rest/v1.0/projects/{project_id}/rfis")
    return [row for row in rows if row.get("overdue")]


def specification_sections(project_id):
    client = get_client()
    return client.get(f"/rest/v1.0/projects/{project_id}/specification_sections", per_page=500)
