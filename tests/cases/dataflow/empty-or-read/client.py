import json
import os
import requests

STATE = "state.json"
API = "https://api.procore.com/rest/v1.0"


def load_cache():
    return json.load(open(STATE)) if os.path.exists(STATE) else {}


def load_rows(path):
    rows = {}
    try:
        with open(path) as handle:
            rows = json.load(handle)
    except FileNotFoundError:
        pass
    return rows


def helper(flag):
    if not os.path.exists(flag):
        return {}
    return json.loads(open(flag).read())


def one(token, config=None):
    config = config or {}
    project = config.get("project")
    if not project:
        return None
    return requests.get(f"{API}/projects/{project}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def two(token):
    cache = load_cache()
    wanted = cache.get("project")
    if not wanted:
        return None
    return requests.get(f"{API}/projects/{wanted}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def three(token):
    for project, row in load_rows("rows.json").items():
        requests.get(f"{API}/projects/{project}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def four(token):
    data = helper("x.json")
    items = data.get("items", [])
    for item in items:
        requests.get(f"{API}/projects/{item}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def five(token):
    projects = []
    if os.path.exists(STATE):
        projects = json.load(open(STATE))
    if not projects:
        return
    requests.get(f"{API}/projects/{projects[0]}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


class Sync:
    def __init__(self, token, settings=None):
        self.settings = settings or {}
        self.token = token
        self.cache = {}

    def load(self):
        if os.path.exists(STATE):
            self.cache = json.load(open(STATE))

    def run(self):
        project = self.settings.get("project_id")
        if project is None:
            raise ValueError("project")
        return requests.get(f"{API}/projects/{project}/rfis", headers={"Authorization": f"Bearer {self.token}"})  # expect: PCR201

    def runs(self):
        self.load()
        project = self.cache.get("project_id")
        if not project:
            return None
        return requests.get(f"{API}/projects/{project}/rfis", headers={"Authorization": f"Bearer {self.token}"})  # expect: PCR201

    def cached(self):
        entry = self.cache.get("k")
        if entry is None:
            return None
        return requests.get(f"{API}/projects/{entry}/rfis", headers={"Authorization": f"Bearer {self.token}"})  # expect: PCR201


SETTINGS = {}


def six(token):
    pid = SETTINGS.get("pid")
    if not pid:
        return
    requests.get(f"{API}/projects/{pid}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def seven(token, body=None):
    ids = (body or {}).get("ids") or []
    if not ids:
        return []
    return [requests.get(f"{API}/projects/{i}/rfis", headers={"Authorization": f"Bearer {token}"}) for i in ids]  # expect: PCR201


def eight(token, body):
    meta = body.get("meta") or {}
    link = meta.get("id")
    if link:
        return requests.get(f"{API}/projects/{link}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201
    return None


def nine(token):
    known = set()
    if os.path.exists(STATE):
        known = set(json.load(open(STATE)))
    for k in sorted(known):
        requests.get(f"{API}/projects/{k}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def parse(text):
    if not text:
        return {}
    return {k: v for k, v in (line.split("=") for line in text.splitlines())}


def ten(token, text):
    parsed = parse(text)
    if not parsed:
        return
    requests.get(f"{API}/projects/{parsed['p']}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def eleven(token):
    state = {}
    state.update(json.loads(os.environ["STATE"]))
    p = state.get("p")
    if not p:
        return
    requests.get(f"{API}/projects/{p}/rfis", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201


def main():
    one("t")
    one("t", {})
    seven("t")
    eight("t", {})
    ten("t", "")
    three("t")
