"""A pool of urllib3 puts the fields of a GET into its address, and those of a POST into a form."""
import json
import os

import urllib3

http = urllib3.PoolManager()
API = "https://api.procore.com/rest/v1.0"
COMPANY = {"Procore-Company-Id": os.environ["PROCORE_COMPANY"]}


def name_of(project, token):
    answer = http.request(
        "GET",
        f"{API}/projects/{project}",
        fields={"access_token": token},  # expect: PCR106
        headers=COMPANY,
    )
    return json.loads(answer.data)["name"]


def users_of(project, token):
    headers = {"Authorization": f"Bearer {token}", **COMPANY}
    return json.loads(http.request("GET", f"{API}/projects/{project}/users", fields={"page": "1"}, headers=headers).data)


def told(token):
    form = {"token": token, "client_id": os.environ["PROCORE_ID"]}
    return http.request("POST", "https://login.procore.com/oauth/token/info", fields=form, encode_multipart=False)
