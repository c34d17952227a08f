"""Copies the RFIs of a project to the CRM."""

import requests

from config import crm, procore


def rfis(project_id: int) -> list[dict]:
    settings = procore()
    response = requests.get(
        f"{settings.base_url}/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {settings.token.get_secret_value()}",
            "Procore-Company-Id": str(settings.company),
        },
        params={"per_page": settings.page_size},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()


def push(rows: list[dict]) -> None:
    for row in rows:
        requests.post(
            f"{crm.base_url}/rest/v1.0/cost_codes",
            headers={"Authorization": f"Bearer {crm.token.get_secret_value()}"},
            json=row,
            timeout=30,
        ).raise_for_status()


if __name__ == "__main__":
    push(rfis(17))
