"""Large numbers appear, but never in a request: they are clamped, compared with, or replaced by every caller."""
import os

import requests

DOCUMENTED_ONCE = 10_000
V1_LIMIT = 2_000


class SizeError(ValueError):
    """More than the API gives."""


def rows(path, per_page=DOCUMENTED_ONCE, **filters):
    if per_page > 5000:
        raise SizeError(f"{per_page} a page is more than the 10000 that were documented once")
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/{path}",
        params={**filters, "per_page": min(per_page, V1_LIMIT)},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


def page_of(path, size=8000):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/{path}?per_page={size}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    return answer.json()


def vendors(project_id):
    return rows(f"projects/{project_id}/vendors", per_page=500)


def first_users(project_id):
    return page_of(f"projects/{project_id}/users", 50)
