"""Pictures of the yard's camera."""

import time

import requests

from .const import CAMERA_TOKEN_AGE

_held = {"token": None, "since": 0.0}


def token(address: str, password: str) -> str:
    if _held["token"] is None or time.time() - _held["since"] > CAMERA_TOKEN_AGE:
        answer = requests.post(f"https://{address}/cgi/session", json={"password": password}, timeout=10, verify=False)
        _held["token"] = answer.json()["token"]
        _held["since"] = time.time()
    return _held["token"]


def picture(address: str, password: str) -> bytes:
    headers = {"Authorization": f"Bearer {token(address, password)}"}
    return requests.get(f"https://{address}/cgi/picture", headers=headers, timeout=10, verify=False).content
