"""Here only one request extends the headers."""
import os

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}  # expect: PCR201
WHOLE = {**HEADERS, "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def drawings(area):
    return requests.get(f"{API}/drawing_areas/{area}/drawings", headers=HEADERS).json()


def punch_items(project):
    return requests.get(f"{API}/punch_items", headers=HEADERS, params={"project_id": project}).json()


def observations(project):
    return requests.get(f"{API}/observations/items", headers=WHOLE, params={"project_id": project}).json()
