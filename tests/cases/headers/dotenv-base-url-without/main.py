"""The host is only told in .env, the call is a bare one."""

import os

import requests
from dotenv import load_dotenv

load_dotenv()

BASE_URL = os.environ["BASE_URL"]
ACCESS_TOKEN = os.environ["ACCESS_TOKEN"]


def inspections(project_id):
    url = BASE_URL + "/rest/v1.0/projects/%d/checklist/lists" % project_id
    reply = requests.get(url, headers={"Authorization": "Bearer " + ACCESS_TOKEN}, timeout=30)  # expect: PCR201
    reply.raise_for_status()
    return reply.json()


if __name__ == "__main__":
    for inspection in inspections(31337):
        print(inspection["name"], inspection["status"])
