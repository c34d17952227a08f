"""Branches of the firm, each made by its name out of a file with names of settings."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

import requests

CONFIG = tomllib.loads((Path(__file__).parent / "branches.toml").read_text())


@dataclass
class Branch:
    company_id: int
    key: str
    secret: str

    @classmethod
    def named(cls, name: str) -> "Branch":
        row = CONFIG["branches"][name]
        return cls(row["company"], os.environ[row["key_setting"]], os.environ[row["secret_setting"]])

    @classmethod
    def all(cls) -> list["Branch"]:
        return [cls.named(name) for name in CONFIG["branches"]]

    def headers(self) -> dict[str, str]:
        pair = {"client_id": self.key, "client_secret": self.secret}
        form = {"grant_type": "client_credentials", **pair}  # may: PCR103
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()  # expect: PCR103
        return {"Authorization": f"Bearer {answer['access_token']}", "Procore-Company-Id": str(self.company_id)}


def rfis(project: int) -> list[dict]:
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    return [requests.get(url, headers=branch.headers(), timeout=9).json() for branch in Branch.all()]
