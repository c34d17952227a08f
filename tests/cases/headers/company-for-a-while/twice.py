"""A block inside a block of the same context, as happens when code is moved about."""

import contextlib

import requests

ROOT = "https://api.procore.com/rest/v1.0"


@contextlib.contextmanager
def acting_for(session, company):
    session.headers["Procore-Company-Id"] = str(company)
    yield session
    session.headers.pop("Procore-Company-Id")  # expect: PCR201


def roster(token, company, project):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    scope = acting_for(session, company)
    with scope:
        with scope:
            people = session.get(f"{ROOT}/projects/{project}/users", timeout=30).json()
    firms = session.get(f"{ROOT}/projects/{project}/vendors", timeout=30).json()
    return people, firms
