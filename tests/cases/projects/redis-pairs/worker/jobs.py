import requests
import rq

from worker.auth import current, r

queue = rq.Queue(connection=r)
V = "https://api.procore.com/vapid"  # expect: PCR403


def _headers(tenant, app):
    return {"Authorization": f"Bearer {current(tenant, app)}", "Procore-Company-Id": str(tenant)}


def projects(tenant, app):
    r.set(f"seen:{tenant}", 1, ex=3600)
    return requests.get(f"{V}/projects", params={"company_id": tenant}, headers=_headers(tenant, app), timeout=30).json()


def attachments(tenant, app, project):
    url = f"https://api.procore.com/rest/v1.1/projects/{project}/submittals"
    for row in requests.get(url, headers=_headers(tenant, app), timeout=30).json():
        for a in row["associated_attachments"]:
            queue.enqueue(store, tenant, a["url"], a["name"])


def store(tenant, link, name):
    with requests.get(link, stream=True, timeout=60) as got:  # expect: PCR302
        got.raise_for_status()
        with open(f"/data/{tenant}/{name}", "wb") as out:
            for chunk in got.iter_content(65536):
                out.write(chunk)
