import os

import requests

from refresh_window import in_refresh_window

SANDBOX = "https://api-monthly.procore.com"


def run():
    if in_refresh_window():
        return None
    return requests.get(
        f"{SANDBOX}/rest/v1.0/projects/{os.environ['PROJECT']}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    ).json()
