"""A transport that appends a query by what the path has already."""

import http.client
import os
from urllib.parse import urlencode

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def send(method, path, params=None):
    if params:
        path += ("&" if "?" in path else "?") + urlencode(params)
    connection = http.client.HTTPSConnection("api.procore.com")
    connection.request(method, path, headers=HEADERS)
    return connection.getresponse().read()


def remove_sub_job(project_id, sub_job_id):
    return send("DELETE", f"/rest/v1.0/sub_jobs/{sub_job_id}", {"project_id": project_id})  # expect: PCR401


def sub_job(project_id, sub_job_id):
    return send("GET", f"/rest/v1.0/sub_jobs/{sub_job_id}?view=normal", {"project_id": project_id})  # expect: PCR402


def segments(project_id):
    return send("GET", f"/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments", {"page": 2})
