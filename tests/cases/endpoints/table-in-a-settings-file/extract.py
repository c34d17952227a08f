import os
from pathlib import Path

import requests
import yaml

CONFIG = yaml.safe_load((Path(__file__).parent / "config.yaml").read_text())
ENDPOINTS = CONFIG["procore"]["endpoints"]
BASE_URL = CONFIG["procore"]["base_url"]


def session():
    made = requests.Session()
    made.headers["Authorization"] = "Bearer " + os.environ["PROCORE_TOKEN"]
    made.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return made


def extract(name, **ids):
    path = ENDPOINTS[name]
    return session().get(BASE_URL + path.format(**ids), timeout=60).json()


def extract_all():
    for name in ENDPOINTS:
        table = CONFIG["snowflake"]["tables"].get(name, name)
        print(table, len(extract(name)))


def push_vendors():
    for name, path in CONFIG["quickbooks"]["endpoints"].items():
        print(name, requests.get("https://quickbooks.api.intuit.com" + path, timeout=60).status_code)
