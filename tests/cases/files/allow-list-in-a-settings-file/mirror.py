"""Copies drawings out of Procore; the proxy lets through what the settings name."""

import os
from dataclasses import dataclass
from urllib.parse import urlparse

import requests
import yaml


@dataclass(frozen=True)
class Config:
    company: int
    api: str
    hosts: tuple
    mail: tuple


def load(path="config.yml"):
    with open(path) as file:
        raw = yaml.safe_load(file)
    return Config(
        company=raw["procore"]["company"],
        api=raw["procore"]["api"],
        hosts=tuple(raw["egress"]["downloads"]),
        mail=tuple(raw["egress"]["mail"]),
    )


def revisions(config, project):
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": str(config.company)}
    url = f"{config.api}/rest/v1.0/projects/{project}/drawing_revisions"
    return requests.get(url, headers=headers, timeout=30).json()


def mirror(project):
    config = load()
    for row in revisions(config, project):
        if urlparse(row["pdf_url"]).hostname not in config.hosts:
            continue
        answer = requests.get(row["pdf_url"], headers={"Authorization": f"Bearer {os.environ['TOKEN']}"}, timeout=60)
        yield row["id"], answer.content


def may_mail(server, config):
    return server in config.mail
