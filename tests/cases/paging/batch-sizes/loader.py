"""Row counts of the database and of the application's own list endpoint, not of Procore's."""
import os
from itertools import islice

import requests
from fastapi import FastAPI, Query
from sqlalchemy import create_engine, text

app = FastAPI()
engine = create_engine(os.environ["DATABASE_URL"])
INSERT_BATCH = 10000
LIMIT = 5000


def batches(rows, size=INSERT_BATCH):
    rows = iter(rows)
    while chunk := list(islice(rows, size)):
        yield chunk


def load(project_id, token):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/users",
        params={"per_page": 1000},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    with engine.begin() as connection:
        for chunk in batches(answer.json()):
            connection.execute(text("insert into people (id, name) values (:id, :name)"), chunk)


@app.get("/people")
def people(per_page: int = Query(10000, le=10000), page: int = 1):
    with engine.connect() as connection:
        rows = connection.execute(
            text("select id, name from people limit :n offset :o"), {"n": per_page, "o": (page - 1) * per_page}
        )
        return [dict(row._mapping) for row in rows]
