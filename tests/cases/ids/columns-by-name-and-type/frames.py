"""Types of a frame's columns as keywords."""

import os

import pandas as pd
import requests

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def rows(project):
    address = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    table = pd.DataFrame(requests.get(address, headers=HEADERS, timeout=30).json())
    return table.astype(dict(id="int32", number="string"))  # expect: PCR203


def wide(project):
    address = f"https://api.procore.com/rest/v1.0/projects/{project}/submittals"
    table = pd.DataFrame(requests.get(address, headers=HEADERS, timeout=30).json())
    return table.astype(dict(id="int64", revision="int32"))
