"""Procore client."""
import os
import requests

HOST = "https://api.procore.com"

def get(resource, version, **params):
    return requests.get(f"{HOST}/rest/{version}/{resource}", params=params, headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}).json()

def fetch_codes(project, version):
    return get("cost_codes", version, project_id=project)  # expect: PCR402

def fetch_meetings(project, version):
    return get(f"projects/{project}/meetings", version)
