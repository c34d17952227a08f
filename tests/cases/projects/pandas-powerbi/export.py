"""Flatten Procore data to CSVs that the Power BI gateway picks up."""
import configparser
import logging
import pathlib
import sys
import time

import pandas as pd
import requests

HERE = pathlib.Path(__file__).parent
cfg = configparser.ConfigParser()
cfg.read(HERE / "config.ini")
logging.basicConfig(level=cfg.get("log", "level", fallback="INFO"))
log = logging.getLogger("export")

session = requests.Session()


def login():
    p = cfg["procore"]
    r = requests.post(  # expect: PCR103
        p["login_url"].rstrip("/") + "/oauth/token",
        data={"grant_type": "client_credentials", "client_id": p["client_id"], "client_secret": p["client_secret"]},
        timeout=30,
    )
    r.raise_for_status()
    session.headers["Authorization"] = "Bearer " + r.json()["access_token"]
    session.headers["company_id"] = p["company_id"]  # expect: PCR201


def fetch(path, **params):
    frames = []
    params.setdefault("per_page", 10000)  # expect: PCR204
    params["page"] = 1
    while True:
        r = session.get(cfg["procore"]["base_url"] + path, params=params, timeout=120)
        if r.status_code == 429:
            log.warning("rate limited, waiting an hour")
            time.sleep(3600)  # expect: PCR205
            continue
        if r.status_code == 401:
            login()
            continue
        r.raise_for_status()
        rows = r.json()
        frames.append(pd.json_normalize(rows))
        if len(rows) < params["per_page"]:
            return pd.concat(frames, ignore_index=True)
        params["page"] += 1


def main():
    login()
    company = cfg["procore"]["company_id"]
    projects = fetch("/rest/v1.0/projects", company_id=company)
    projects.to_csv(HERE / "out" / "projects.csv", index=False)
    vendors = fetch("/rest/v1.0/vendors", company_id=company)
    vendors.to_csv(HERE / "out" / "vendors.csv", index=False)
    commitments = pd.concat(
        fetch("/rest/v1.0/commitments", project_id=pid) for pid in projects["id"]  # expect: PCR406
    )
    commitments["cost_code"] = commitments["cost_code"].astype("string")
    commitments["project_id"] = commitments["project_id"].astype("int64")
    commitments["vendor.id"] = commitments["vendor.id"].astype("int32")  # may: PCR203
    commitments.to_csv(HERE / "out" / "commitments.csv", index=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
