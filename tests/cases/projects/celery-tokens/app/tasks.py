import json
import os

import redis
import requests

from .celery import app

r = redis.Redis.from_url(os.environ.get("REDIS_URL", "redis://localhost"))
API = "https://api.procore.com"
LOCK_TTL = 900


def _form(**kw):
    return dict(kw, client_id=os.environ["PROCORE_CLIENT_ID"], client_secret=os.environ["PROCORE_CLIENT_SECRET"])


@app.task
def refresh_procore_token():
    with r.lock("procore:refresh", timeout=LOCK_TTL):
        old = r.get("procore:refresh_token").decode()
        res = requests.post("https://login.procore.com/oauth/token",
                            data=_form(grant_type="refresh_token", refresh_token=old))
        res.raise_for_status()
        tok = res.json()
        r.set("procore:refresh_token", tok["refresh_token"])
        r.setex("procore:access_token", 7200, tok["access_token"])  # expect: PCR101


def session():
    s = requests.Session()
    s.headers = {
        "Authorization": "Bearer " + r.get("procore:access_token").decode(),
        "PROCORE-COMPANY-ID": os.environ["PROCORE_COMPANY_ID"],
    }
    return s


@app.task
def sync_projects():
    res = session().get(API + "/rest/v1.0/projects", params={"company_id": os.environ["PROCORE_COMPANY_ID"]})
    r.setex("cache:projects", 7200, json.dumps(res.json()))
    for p in res.json():
        sync_locations.delay(p["id"])


@app.task
def sync_locations(project_id):
    s = session()
    res = s.get(f"{API}/rest/v1.0/locations?project_id={project_id}")  # expect: PCR406
    r.setex("cache:loc:%s" % project_id, 7200, res.text)


@app.task
def purge():
    for k in r.scan_iter("cache:*"):
        r.delete(k)
