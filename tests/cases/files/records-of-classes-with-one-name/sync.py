import os

import requests
from building_models import Attachment

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def sync(project):
    for row in requests.get(f"{API}/projects/{project}/images", headers=HEADERS, timeout=10).json():
        Attachment.objects.create(ident=row["id"], url=row["url"])


def fetch(key):
    one = Attachment.objects.get(pk=key)
    return requests.get(one.url, timeout=5).content  # expect: PCR302
