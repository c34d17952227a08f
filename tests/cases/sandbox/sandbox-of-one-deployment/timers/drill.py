"""The drill always runs against the same place."""

from datetime import date

import requests

API = "https://api-monthly.procore.com"


def drill(headers):
    if date.today().day == 2:  # expect: PCR501
        return None
    headers = {**headers, "Procore-Company-Id": "9"}
    return requests.get(f"{API}/rest/v1.0/companies/9/projects", headers=headers, timeout=30).json()
