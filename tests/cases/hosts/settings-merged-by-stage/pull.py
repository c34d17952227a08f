"""Pulls RFIs; the settings of a stage are laid over those of all stages."""

import os
from pathlib import Path

import requests
import yaml


def load(stage: str) -> dict:
    raw = yaml.safe_load(Path("config.yaml").read_text(encoding="utf-8"))
    return {**raw["base"], **raw["stages"][stage], "links": raw["pages"]["api_url"]}


def rfis(stage: str, project: int, token: str):
    config = load(stage)
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["COMPANY"]}
    url = config["api_url"] + f"/rest/v1.0/projects/{project}/rfis"
    for row in requests.get(url, headers=headers, params={"per_page": config["page_size"]}, timeout=30).json():
        yield row["id"], f"{config['links']}/{os.environ['COMPANY']}/project/rfi/show/{row['id']}"
