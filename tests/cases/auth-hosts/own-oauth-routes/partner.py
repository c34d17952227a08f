"""A partner whose identity server answers on its app host."""
import os

import requests


def partner_token():
    answer = requests.post(
        "https://app.fieldlens.example/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["FIELDLENS_ID"],
            "client_secret": os.environ["FIELDLENS_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]
