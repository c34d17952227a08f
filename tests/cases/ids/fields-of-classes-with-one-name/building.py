import os

import requests
from django.db import models


class Entry(models.Model):
    remote = models.IntegerField()  # expect: PCR203


def sync(project):
    headers = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    for row in requests.get(url, headers=headers, timeout=10).json():
        Entry.objects.create(remote=row["id"])
