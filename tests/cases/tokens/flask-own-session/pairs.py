import json
import os
import pathlib
import time

import requests

FOLDER = pathlib.Path(os.environ["PAIR_FOLDER"])


def fresh(user_id):
    path = FOLDER / f"{user_id}.json"
    pair = json.loads(path.read_text())
    if time.time() > pair["created_at"] + pair["expires_in"] - 30:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        pair = answer.json()
        path.write_text(json.dumps(pair))
    return pair
