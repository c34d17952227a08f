"""The same refresh in six libraries and encodings; each drops the new refresh token."""
import json
import os
from urllib.parse import urlencode

import aiohttp
import requests
from requests_oauthlib import OAuth2Session

TOKEN_URL = "https://login.procore.com/oauth/token"
FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}


def as_json_text(refresh_token):
    body = json.dumps({"grant_type": "refresh_token", "refresh_token": refresh_token})
    answer = requests.post(url=TOKEN_URL, data=body, headers={"Content-Type": "application/json"})  # expect: PCR107
    return answer.json()["access_token"]


def as_encoded_dict(refresh_token):
    session = requests.Session()
    body = urlencode({"grant_type": "refresh_token", "refresh_token": refresh_token})
    answer = session.request("POST", TOKEN_URL, data=body, headers=FORM_TYPE)  # expect: PCR107
    return answer.json().get("access_token")


def as_written_form(refresh_token):
    body = f"grant_type=refresh_token&refresh_token={refresh_token}&client_id={os.environ['PROCORE_CLIENT_ID']}"
    answer = requests.request("POST", TOKEN_URL, data=body, headers=FORM_TYPE)  # expect: PCR107
    return json.loads(answer.text)["access_token"]


def as_percent_form(refresh_token):
    body = "grant_type=refresh_token&refresh_token=%s" % refresh_token
    answer = requests.post(TOKEN_URL, body, headers=FORM_TYPE)  # expect: PCR107
    return answer.json()["access_token"]


async def as_form_data(refresh_token):
    form = aiohttp.FormData()
    form.add_field("grant_type", "refresh_token")
    form.add_field("refresh_token", refresh_token)
    async with aiohttp.ClientSession() as session:
        async with session.post(TOKEN_URL, data=form) as answer:  # expect: PCR107
            body = await answer.json()
    return body["access_token"]


def by_library():
    oauth = OAuth2Session(os.environ["PROCORE_CLIENT_ID"])
    token = oauth.refresh_token(  # expect: PCR107
        TOKEN_URL,
        refresh_token=os.environ["PROCORE_REFRESH_TOKEN"],
        client_id=os.environ["PROCORE_CLIENT_ID"],
        client_secret=os.environ["PROCORE_CLIENT_SECRET"],
    )
    return token["access_token"]
