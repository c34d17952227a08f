"""Puts a new token where the workers look for it."""

from __future__ import annotations

import os
from pathlib import Path

import requests


def main() -> None:
    form = {
        "grant_type": "refresh_token",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "refresh_token": Path("/run/tokens/refresh").read_text(),
    }
    token = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30).json()
    Path("/run/tokens/access").write_text(token["access_token"])
    Path("/run/tokens/refresh").write_text(token["refresh_token"])


if __name__ == "__main__":
    main()
