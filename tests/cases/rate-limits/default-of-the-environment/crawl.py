"""How often Procore may be asked, unless the environment says something else."""

import os
import time

import requests

API = os.environ.get("PROCORE_API", "https://api.procore.com/rest/v1.0")
MAX_CALLS_PER_HOUR = int(os.environ.get("MAX_CALLS_PER_HOUR", "3600"))  # expect: PCR205
MAX_FILES_PER_FOLDER = int(os.environ.get("MAX_FILES", "3600"))
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def get(path):
    time.sleep(3600 / MAX_CALLS_PER_HOUR)
    answer = requests.get(API + path, headers=HEADERS, timeout=60)
    answer.raise_for_status()
    return answer.json()


def folders(project):
    found = get(f"/folders?project_id={project}")
    return [folder for folder in found if len(folder["files"]) < MAX_FILES_PER_FOLDER]
