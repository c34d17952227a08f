"""Which client is meant is chosen from a table or by name; the last one is the vendor's."""

import requests


class Ledger:
    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        return self.session.get("https://ledger.example/api" + path, timeout=30)


class Payroll:
    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        return self.session.get("https://payroll.example/api" + path, timeout=30)


class Fleet:
    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        return self.session.get("https://fleet.example/api" + path, timeout=30)


class Safety:
    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        return self.session.get("https://safety.example/api" + path, timeout=30)


class Drawings:
    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        return self.session.get("https://drawings.example/api" + path, timeout=30)


class Procore:
    def __init__(self, session):
        self.session = session

    def fetch(self, path):
        headers = {"Procore-Company-Id": "17"}
        return self.session.get("https://api.procore.com/rest/v1.0" + path, headers=headers, timeout=30)


CLIENTS = {
    "ledger": Ledger,
    "payroll": Payroll,
    "fleet": Fleet,
    "safety": Safety,
    "drawings": Drawings,
    "procore": Procore,
}


def from_table(name):
    client = CLIENTS[name](requests.Session())
    return client.fetch("/sub_jobs")  # expect: PCR402


def make(name):
    session = requests.Session()
    if name == "ledger":
        return Ledger(session)
    if name == "payroll":
        return Payroll(session)
    if name == "fleet":
        return Fleet(session)
    if name == "safety":
        return Safety(session)
    if name == "drawings":
        return Drawings(session)
    return Procore(session)


def by_name(name):
    return make(name).fetch("/cost_codes")  # expect: PCR402
