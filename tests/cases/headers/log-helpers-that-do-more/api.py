"""Helpers whose results nobody takes; some of them only look as if they did nothing."""

import json
import logging

import requests

BASE = "https://api.procore.com"
log = logging.getLogger(__name__)


def cleaned(value):
    if isinstance(value, dict):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return str(value)


def note(event, **fields):
    log.info(json.dumps({"event": event, **cleaned(fields)}, default=str))


def audited(value, session):
    """Deep down, it sends."""
    if isinstance(value, dict):
        return {key: audited(item, session) for key, item in value.items()}
    return remark(value, session)


def remark(value, session):
    session.post(f"{BASE}/rest/v1.0/companies/7/remarks", json={"text": str(value)})
    return str(value)


def described(headers, company):
    """Stores into what it is handed."""
    headers["Procore-Company-Id"] = str(company)
    return ", ".join(headers)


def with_each(values, act):
    """Calls what it is handed."""
    return [act(value) for value in values]


def projects(token, company):
    headers = {"Authorization": f"Bearer {token}"}
    described(headers, company)
    note("projects", company=company)
    return requests.get(f"{BASE}/rest/v1.0/projects", headers=headers, timeout=30)


def users(token, company):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    note("users", company=company, described=cleaned(headers))
    return requests.get(f"{BASE}/rest/v1.0/companies/{company}/users", headers=headers, timeout=30)


def remarks(token, values):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"  # expect: PCR201
    audited(values, session)


def offices(token, company):
    def fetch(office):
        headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
        return requests.get(f"{BASE}/rest/v1.0/companies/{company}/offices/{office}", headers=headers, timeout=30)

    with_each([1, 2], fetch)
