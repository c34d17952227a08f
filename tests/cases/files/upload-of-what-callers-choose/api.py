import os

import requests

IMAGES = "https://api.procore.com/rest/v1.0/images"
HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def add_parts(project, **parts):
    return requests.post(IMAGES, data={"project_id": project}, files=parts, headers=HEADERS)  # expect: PCR404


def add_image(project, parts):
    return requests.post(IMAGES, data={"project_id": project}, files=parts, headers=HEADERS)  # expect: PCR404
