import requests

BASE_URL = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer token", "Procore-Company-Id": "42"}
JOBS = [
    {"name": "hooks", "verb": "delete", "path": "/webhooks/hooks/1"},  # expect: PCR406
    {"name": "jobs", "verb": "get", "path": "/sub_jobs"},  # expect: PCR402
    {"name": "modifications", "verb": "get", "path": "/projects/3/budget_modifications"},
    {"name": "rfi", "verb": "post", "path": "/projects/3/rfis"},
]


def run(job):
    send = getattr(requests, job["verb"])
    return send(BASE_URL + job["path"], headers=HEADERS, timeout=30).status_code


print({job["name"]: run(job) for job in JOBS})
