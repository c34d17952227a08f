"""Submittal log: read, remind, close."""

import os

from acme_http import construction

COMPANY = {"Procore-Company-Id": os.environ["COMPANY_ID"]}


def submittals(project_id):
    return construction.send("GET", f"/rest/v1.0/projects/{project_id}/submittals", headers=COMPANY)


def remind(project_id, submittal_id):
    path = f"/rest/v1.0/projects/{project_id}/submittals/{submittal_id}"
    return construction.send("PATCH", path, headers={"Accept": "application/json"})  # expect: PCR201


def close(project_id, submittal_id):
    return construction.send("PATCH", f"/rest/v1.0/projects/{project_id}/submittals/{submittal_id}")  # expect: PCR201
