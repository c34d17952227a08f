"""List photos, and put their links into a table, a queue and a manifest."""

import json
import os
import redis
import requests
from models import Asset

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
r = redis.Redis()


def pull(db, project):
    for img in requests.get(f"{API}/images", params={"project_id": project}, headers=HEADERS).json():
        db.add(Asset(procore_id=img["id"], remote=img["url"], homepage="https://example.org"))
        r.rpush("photos", json.dumps({"id": img["id"], "image_link": img["url"], "callback": os.environ["CALLBACK"]}))
    db.commit()
    with open("manifest.json", "w") as fh:
        json.dump([{"file": i["url"], "n": i["id"]} for i in requests.get(f"{API}/images", headers=HEADERS).json()], fh)


def fetch_all(db):
    for asset in db.query(Asset).filter(Asset.procore_id > 3):
        requests.get(asset.remote)  # expect: PCR302
        requests.get(asset.homepage)


def replay():
    for entry in json.load(open("manifest.json")):
        requests.get(entry["file"])  # expect: PCR302
