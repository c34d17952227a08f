"""One function for all grants; what becomes of the answer is the caller's business."""
import os

import requests


def token_request(**form):
    form["client_id"] = os.environ["PROCORE_CLIENT_ID"]
    form["client_secret"] = os.environ["PROCORE_CLIENT_SECRET"]
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # may: PCR107
    answer.raise_for_status()
    return answer.json()
