import os

import requests

from models import Banner, Snap

API = "https://api.procore.com/rest/v1.0"


def pull(project):
    head = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
    for row in requests.get(f"{API}/images", params={"project_id": project}, headers=head, timeout=30).json():
        Snap.objects.update_or_create(number=row["id"], defaults={"src": row["url"]})


def decorate(address):
    Banner.objects.create(src=address)
