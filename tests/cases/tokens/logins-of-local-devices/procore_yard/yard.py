"""Who is in the yard, and who should be."""

import os
import time

import requests

from .camera import picture
from .const import API
from .gate import Gate

TOKEN_AGE = 5000  # expect: PCR101
_own = {"token": None, "since": 0.0}


def token() -> str:
    if _own["token"] is None or time.time() - _own["since"] > TOKEN_AGE:
        answer = requests.post(
            f"{os.environ['PROCORE_LOGIN']}/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=10,
        )
        _own["token"] = answer.json()["access_token"]
        _own["since"] = time.time()
    return _own["token"]


def compare(project: int, company: str) -> tuple[int, int, bytes]:
    headers = {"Authorization": f"Bearer {token()}", "Procore-Company-Id": company}
    logs = requests.get(f"{API}/projects/{project}/manpower_logs", headers=headers, timeout=30).json()
    gate = Gate(os.environ["GATE"], "yard", os.environ["GATE_PASSWORD"])
    return len(logs), gate.present(), picture(os.environ["CAMERA"], os.environ["CAMERA_PASSWORD"])
