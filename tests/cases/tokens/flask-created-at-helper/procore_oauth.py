"""OAuth dance and the handful of API calls the app needs."""
import os
import time
from urllib.parse import urlencode

import requests

CLIENT_ID = os.environ["CLIENT_ID"]
CLIENT_SECRET = os.environ["CLIENT_SECRET"]
REDIRECT_URI = os.environ["REDIRECT_URI"]
COMPANY_ID = os.environ["PROCORE_COMPANY_ID"]
OAUTH_URL = "https://login.procore.com"
BASE_URL = "https://api.procore.com"


def authorize_url():
    query = urlencode({"client_id": CLIENT_ID, "response_type": "code", "redirect_uri": REDIRECT_URI})
    return OAUTH_URL + "/oauth/authorize?" + query


def exchange_code(code):
    return _token_request({"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT_URI})


def refresh(tokens):
    return _token_request({"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]})


def _token_request(body):
    body = {**body, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}
    response = requests.post(OAUTH_URL + "/oauth/token", data=body, timeout=30)
    response.raise_for_status()
    return response.json()


def update_expire(created_at):
    return created_at + 7200  # expect: PCR101


def is_expired(tokens):
    return time.time() >= update_expire(tokens["created_at"])


def get_rfis(access_token, project_id):
    headers = {"Authorization": "Bearer " + access_token, "Procore-Company-Id": COMPANY_ID}
    url = "{}/rest/v1.0/projects/{}/rfis".format(BASE_URL, project_id)
    response = requests.get(url, headers=headers, params={"filters[status]": "open"}, timeout=30)
    response.raise_for_status()
    return response.json()
