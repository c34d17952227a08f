import httpx

from . import settings
from .auth import bearer


def list_vendors(project_id):
    headers = {"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": settings.COMPANY_ID}
    with httpx.Client(base_url=settings.API_URL, headers=headers, timeout=settings.REQUEST_TIMEOUT) as client:
        page = 1
        while True:
            rows = client.get(
                f"/rest/v1.0/projects/{project_id}/vendors",
                params={"page": page, "per_page": settings.PAGE_SIZE},
            ).raise_for_status().json()
            yield from rows
            if not rows:
                break
            page += 1
