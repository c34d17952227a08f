"""A session for each task and one for each thread."""

from __future__ import annotations

import contextvars
import os
import threading

import requests
from werkzeug.local import LocalProxy

_current: contextvars.ContextVar[requests.Session] = contextvars.ContextVar("session")
_local = threading.local()


def log_in(token: str) -> None:
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + token  # expect: PCR201
    _current.set(session)


def of_thread() -> requests.Session:
    if not hasattr(_local, "session"):
        _local.session = requests.Session()
        _local.session.headers.update({"Authorization": "Bearer " + os.environ["TOKEN"]})  # expect: PCR201
    return _local.session


def full() -> requests.Session:
    session = requests.Session()
    session.headers.update({"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["CO"]})
    return session


lazy = LocalProxy(full)


def rfis() -> list:
    return _current.get().get("https://api.procore.com/rest/v1.0/projects/1/rfis").json()


def submittals() -> list:
    return of_thread().get("https://api.procore.com/rest/v1.0/projects/1/submittals").json()


def incidents() -> list:
    return lazy.get("https://api.procore.com/rest/v1.0/projects/1/incidents").json()
