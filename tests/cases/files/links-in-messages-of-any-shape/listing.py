import os

import requests

from post import post, push

ROOT = "https://api.procore.com/rest/v1.0"


def _head():
    return {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def documents(event, context):
    found = requests.get(f"{ROOT}/files/{event['file']}", headers=_head(), params={"project_id": 7}, timeout=30).json()
    for version in found["file_versions"]:
        post("FILES", {"url": version["url"], "target": f"{found['name']}/{version['number']}"})


def pictures(project):
    for image in requests.get(f"{ROOT}/images", headers=_head(), params={"project_id": project}, timeout=30).json():
        push({"id": image["id"], "url": image["url"], "taken": image["taken_at"], "try": 1})
    post("NEWS", {"url": os.environ["CHAT_HOOK"], "text": "All pictures are queued."})


documents({"file": 9}, None)
pictures(7)
