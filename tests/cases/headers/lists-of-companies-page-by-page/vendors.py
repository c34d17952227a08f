"""The same pages for a list that belongs to a company."""

from urllib.parse import urljoin

import requests

API = "https://api.procore.com"


def pages(token, path):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    while path:
        response = requests.get(urljoin(API, path), headers=headers, timeout=30)
        response.raise_for_status()
        yield from response.json()
        path = response.links.get("next", {}).get("url")


def vendors(token, company):
    return list(pages(token, f"/rest/v1.0/companies/{company}/vendors"))
