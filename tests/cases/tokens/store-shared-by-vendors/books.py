import os

import requests

from store import store


def books_token():
    token = store.get("qbo")
    if token is None:
        answer = requests.post(
            "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
            data={"grant_type": "refresh_token", "refresh_token": os.environ["QBO_REFRESH"]},
            auth=(os.environ["QBO_ID"], os.environ["QBO_SECRET"]),
            timeout=30,
        )
        answer.raise_for_status()
        token = answer.json()["access_token"]
        store.put("qbo", token, 3500)
    return token
