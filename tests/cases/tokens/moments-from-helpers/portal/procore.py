import os
from datetime import datetime

import requests

from portal.clock import in_an_hour, later

_state = {"access_token": None, "expires_at": datetime.min}


def access_token():
    if datetime.utcnow() >= _state["expires_at"]:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        _state.update({"access_token": answer.json()["access_token"], "expires_at": later()})
    return _state["access_token"]


def reserve(room):
    return {"room": room, "until": in_an_hour()}


def projects(company):
    headers = {"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": str(company)}
    answer = requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()
