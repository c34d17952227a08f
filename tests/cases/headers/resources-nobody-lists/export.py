"""Uses a part of the library."""

from __future__ import annotations

import os

from library import Client, Transport


def login() -> str:
    return Transport(os.environ["TOKEN"]).request("GET", "me")["login"]


def rfis(project: int) -> list:
    client = Client(os.environ["TOKEN"], int(os.environ["COMPANY"]))
    return client.rfis.all(project)
