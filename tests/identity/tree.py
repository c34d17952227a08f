"""A small integration with findings of many kinds, as texts by path, and what audits of its later states say."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from auditor.cli.main import run

OPTIONS = ["--as-of", "2026-11-23", "--no-cache", "--jobs", "1", "--quiet", "--exit-zero"]

TREE: Mapping[str, str] = {
    "service/__init__.py": "",
    "service/client.py": '''\
"""The one way to the vendor."""

import requests

BASE_URL = "https://api.procore.com/rest/v1.0"
PAGE = 100


class Client:
    """Keeps a session."""

    def __init__(self, token, company=None):
        self.session = requests.Session()
        self.headers = {"Authorization": f"Bearer {token}", 'Accept': "application/json"}
        self.company = company

    def get(self, path, **params):
        answer = self.session.get(f"{BASE_URL}{path}", headers=self.headers, params=params, timeout=30)
        answer.raise_for_status()
        return answer.json()

    def delete(self, path, **params):
        self.session.delete(BASE_URL + path, headers=self.headers, params=params, timeout=30).raise_for_status()

    def describe(self):
        return "A client of " + BASE_URL
''',
    "service/costs.py": """\
from service.client import Client, PAGE


def drop(token, numbers, project):
    client = Client(token)
    for number in numbers:
        client.delete(f'/sub_jobs/{number["id"]}', project_id=project)


def drop_twice(client, project, first, last):
    client.delete("/sub_jobs/1", project_id=project)
    client.delete("/sub_jobs/1", project_id=project)
    return first, last


async def code_lists(token, company):
    return Client(token).get(("/standard_cost_code"
                              "_lists"), company_id=company, per_page=PAGE)


def shorten(text, width=20):
    return text[:width]
""",
    "service/auth.py": """\
import os
import time

import requests

LIFETIME = 60 * 60 * 2


def fetch_token(code):
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", json=form, timeout=30).json()
    return {"access_token": answer["access_token"], "expires_at": time.time() + LIFETIME}


def sandbox_token(code):
    form = {"grant_type": "authorization_code", "code": code, "client_id": os.environ["CLIENT_ID"]}
    return requests.post("https://" "login-sandbox.procore.com" "/oauth/token", data=form, verify=False, timeout=30)


def whoami(token):
    return requests.get("https://app.procore.com/rest/v1.0/me?access_token=" + token, timeout=(3, 10)).json()


def greet(name):
    return f"Hello {name}"
""",
    "jobs.py": """\
import argparse
from service.client import Client
from service import auth, costs

def main(arguments=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--project", type=int)
    options = parser.parse_args(arguments)
    token = auth.fetch_token("code")["access_token"]
    client = Client(token, company=7)
    costs.drop_twice(client, options.project, first=None, last=None)
    if not client.get("/projects"): print("There are no projects.")
    print(auth.greet(costs.shorten("somebody who has a long name")))
""",
}

# Any: a finding as JSON.
Found = dict[str, Any]


def findings(files: Mapping[str, str], *options: str) -> list[Found]:
    """What `check` finds in a tree."""
    with tempfile.TemporaryDirectory(prefix="identity-") as name:
        return _check(files, Path(name), *options)


def new_findings(before: Mapping[str, str], after: Mapping[str, str]) -> list[Found]:
    """What `check --baseline` finds in a tree whose earlier state was accepted."""
    with tempfile.TemporaryDirectory(prefix="identity-") as name:
        baseline, old, new = Path(name) / "accepted.jsonl", Path(name) / "old", Path(name) / "new"
        write_tree(before, old)
        assert run(["baseline", "write", str(old), "--baseline", str(baseline), *OPTIONS[:-1]]) == 0
        return _check(after, new, "--baseline", str(baseline))


def prints(files: Mapping[str, str]) -> Counter[str]:
    """The fingerprints of a tree's findings."""
    return Counter(str(finding["fingerprint"]) for finding in findings(files))


def _check(files: Mapping[str, str], folder: Path, *options: str) -> list[Found]:
    tree, result = folder / "tree", folder / "result.json"
    write_tree(files, tree)
    assert run(["check", str(tree), *OPTIONS, *options, "--format", "json", "-o", str(result)]) == 0
    found: list[Found] = json.loads(result.read_text(encoding="utf-8"))["findings"]
    return found


def write_tree(files: Mapping[str, str], folder: Path) -> None:
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
