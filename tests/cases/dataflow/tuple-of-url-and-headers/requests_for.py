"""Builds what the caller needs for one request; the caller sends it."""
import os


def request_for(resource, project_id):
    url = f"http://api.procore.com/rest/v1.0/projects/{project_id}/{resource}"  # expect: PCR206
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    return url, headers
