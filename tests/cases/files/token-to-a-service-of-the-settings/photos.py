"""The render service fetches the pictures itself; the mirror is handed the bytes."""
import os

import requests
import yaml

with open("config.yml") as handle:
    CONF = yaml.safe_load(handle)


def token():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": os.environ["PROCORE_DMSA_ID"],
              "client_secret": os.environ["PROCORE_DMSA_SECRET"]},
        timeout=20,
    )
    return answer.json()["access_token"]


def render(link, bearer):
    job = {"src": link, "width": 480, "bearer": bearer}
    return requests.post(CONF["thumbs"]["endpoint"], json=job, timeout=45).content  # expect: PCR303


def mirror(link, bearer):
    picture = requests.get(link, headers={"Authorization": f"Bearer {bearer}"}, timeout=120).content
    return requests.post(CONF["mirror"]["endpoint"], data=picture, headers={"X-Size": str(len(picture))}, timeout=45)


def pictures(project, company):
    bearer = token()
    headers = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": company}
    found = requests.get(CONF["procore"]["api"] + "/rest/v1.0/images", params={"project_id": project}, headers=headers, timeout=30)
    for row in found.json():
        yield render(row["url"], bearer), mirror(row["url"], bearer)
