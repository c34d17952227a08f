"""Change events of all projects, asked for side by side."""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import requests

API = "https://api.procore.com/rest/v1.0"
session = requests.Session()
session.headers.update({"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": "7"})


def pull(path):
    answer = session.get(API + path, timeout=60)
    answer.raise_for_status()
    return answer.json()


def events(projects):
    with ThreadPoolExecutor(8) as pool:
        parts = list(pool.map(lambda project: pull(f"/projects/{project}/change_events"), projects))
    table = pd.DataFrame([row for part in parts for row in part])
    table["id"] = table["id"].astype(np.int32)  # expect: PCR203
    table["number"] = table["number"].astype(np.int32)
    return table


def squares(numbers):
    with ThreadPoolExecutor(8) as pool:
        parts = list(pool.map(lambda number: [{"id": number}, {"id": number**2}], numbers))
    table = pd.DataFrame([row for part in parts for row in part])
    table["id"] = table["id"].astype(np.int32)
    return table
