"""Functions made in a loop, each of which keeps what the loop said at that time."""

import os

import requests
from fastapi import FastAPI

API = "https://api.procore.com"
HEADERS = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}
app = FastAPI()

EXPORTS = {}
for name, path in (
    ("codes", "/rest/v1.0/cost_codes"),  # expect: PCR402
    ("rfis", "/rest/v1.0/projects/1/rfis"),
):

    def export(target, path=path):
        answer = requests.get(API + path, headers=HEADERS)
        target.write_bytes(answer.content)

    EXPORTS[name] = export

ROUTES = [
    {"url": "/jobs", "path": "/rest/v1.0/sub_jobs"},  # expect: PCR402
    {"url": "/people", "path": "/rest/v1.0/projects/1/users"},
]
for row in ROUTES:

    @app.get(row["url"])
    def forward(row=row):
        return requests.get(API + row["path"], headers=HEADERS).json()
