"""Exports meetings to JSON files, configured by config.yaml beside this script."""
import json
import os
import pathlib
import time

import requests
import yaml

HERE = pathlib.Path(__file__).parent
CONFIG = yaml.safe_load((HERE / "config.yaml").read_text())
PROCORE = CONFIG["procore"]

_token = {"value": None, "at": 0}


def token():
    if _token["value"] is None or time.time() - _token["at"] > PROCORE["token_lifetime_seconds"]:  # may: PCR101
        response = requests.post(
            PROCORE["login_url"] + "/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        response.raise_for_status()
        _token.update(value=response.json()["access_token"], at=time.time())
    return _token["value"]


def export(project_id):
    response = requests.get(
        f"{PROCORE['api_url']}/rest/v1.1/projects/{project_id}/meetings",
        params={"per_page": PROCORE["page_size"]},
        headers={"Authorization": f"Bearer {token()}", "Procore-Company-Id": PROCORE["company_id"]},
        timeout=60,
    )
    response.raise_for_status()
    target = HERE / CONFIG["output"]["folder"] / f"{project_id}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(response.json(), indent=1))


if __name__ == "__main__":
    for project in os.environ["PROJECTS"].split(","):
        export(project)
