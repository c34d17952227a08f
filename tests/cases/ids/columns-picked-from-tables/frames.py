"""Types of columns that are picked from tables: those that a frame has."""

import os

import pandas as pd
import requests

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}
TYPES = {
    "rfis": {"id": "int64", "number": "string", "revision": "int32"},
    "direct_costs": {"id": "int32", "vendor_id": "Int64"},  # expect: PCR203
}
WIDE = {"id": "int64", "number": "int32"}


def rows(path):
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/7/{path}", headers=HEADERS, timeout=60).json()


def frame(name):
    table = pd.json_normalize(rows(name))
    wanted = {column: kind for column, kind in TYPES.get(name, {}).items() if column in table}
    return table.astype(wanted)


def submittals():
    table = pd.DataFrame(rows("submittals"))
    return table.astype({column: kind for column, kind in WIDE.items() if column in table.columns})
