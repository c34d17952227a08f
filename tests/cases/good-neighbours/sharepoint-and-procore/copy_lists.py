"""Procore punch list to a SharePoint list; SharePoint's token is kept for a fixed hour and its TLS is not checked."""
import os
import time

import requests

GRAPH = "https://graph.microsoft.com/v1.0"
LOGIN_MS = "https://login.microsoftonline.com"


def ms_token(_cache={"at": 0}):
    if time.time() - _cache["at"] > 3500:
        answer = requests.post(
            f"{LOGIN_MS}/{os.environ['TENANT']}/oauth2/v2.0/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["MS_CLIENT_ID"],
                "client_secret": os.environ["MS_CLIENT_SECRET"],
                "scope": "https://graph.microsoft.com/.default",
            },
            timeout=30,
        )
        answer.raise_for_status()
        _cache.update(value=answer.json()["access_token"], at=time.time())
    return _cache["value"]


def sharepoint(method, path, **kwargs):
    answer = requests.request(
        method, GRAPH + path, headers={"Authorization": f"Bearer {ms_token()}"}, verify=False, timeout=30, **kwargs
    )
    answer.raise_for_status()
    return answer.json()


def punch_items(project_id):
    answer = requests.request(
        "GET",
        "https://api.procore.com/rest/v1.1/punch_items",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def main():
    for item in punch_items(os.environ["PROJECT"]):
        sharepoint("POST", f"/sites/{os.environ['SITE']}/lists/{os.environ['LIST']}/items", json={"fields": {"Title": item["name"]}})


if __name__ == "__main__":
    main()
