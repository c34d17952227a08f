"""Sessions that refresh by themselves; some of the callbacks only look as if they stored the pair."""
import json
import logging
import os
import pathlib

from authlib.integrations.httpx_client import OAuth2Client
from requests_oauthlib import OAuth2Session

FILE = pathlib.Path("pair.json")
LOGIN = "https://login.procore.com/oauth/token"
log = logging.getLogger(__name__)


def keep(token):
    FILE.write_text(json.dumps(token))


def ignore(token):
    """The wall display never writes."""


def tell(token):
    log.info("refreshed, good for %s", token["expires_in"])


def tell_and_keep(token):
    log.info("refreshed, good for %s", token["expires_in"])
    FILE.write_text(json.dumps(token))


def keep_access(token):
    short = {key: token[key] for key in ("access_token", "expires_at")}  # expect: PCR107
    FILE.write_text(json.dumps(short))


def keep_both(token):
    short = {key: token[key] for key in ("access_token", "refresh_token", "expires_at")}
    FILE.write_text(json.dumps(short))


def keep_if_any(token=None):
    if token:
        FILE.write_text(json.dumps(token))


def remember(token, refresh_token=None, access_token=None):
    pair = {"access_token": token.get("access_token")}  # expect: PCR107
    FILE.write_text(json.dumps({"old": refresh_token, **pair}))


def keys():
    return {"client_id": os.environ["PROCORE_ID"], "client_secret": os.environ["PROCORE_SECRET"]}


def writing(company):
    made = OAuth2Session(keys()["client_id"], token=json.loads(FILE.read_text()), auto_refresh_url=LOGIN,
                         auto_refresh_kwargs=keys(), token_updater=keep)
    made.headers["Procore-Company-Id"] = company
    return made


def telling_and_writing(company):
    made = OAuth2Session(keys()["client_id"], token=json.loads(FILE.read_text()), auto_refresh_url=LOGIN,
                         auto_refresh_kwargs=keys(), token_updater=tell_and_keep)
    made.headers["Procore-Company-Id"] = company
    return made


def display(company):
    made = OAuth2Session(keys()["client_id"], token=json.loads(FILE.read_text()), auto_refresh_url=LOGIN,
                         auto_refresh_kwargs=keys(), token_updater=ignore)  # expect: PCR107
    made.headers["Procore-Company-Id"] = company
    return made


def chatty(company):
    made = OAuth2Session(keys()["client_id"], token=json.loads(FILE.read_text()), auto_refresh_url=LOGIN,
                         auto_refresh_kwargs=keys(), token_updater=tell)  # expect: PCR107
    made.headers["Procore-Company-Id"] = company
    return made


def silent(company):
    made = OAuth2Session(keys()["client_id"], token=json.loads(FILE.read_text()), auto_refresh_url=LOGIN,
                         auto_refresh_kwargs=keys(),
                         token_updater=lambda token: None)  # expect: PCR107
    made.headers["Procore-Company-Id"] = company
    return made


def pieces():
    pair = json.loads(FILE.read_text())
    return [
        OAuth2Session("kiosk", token=pair, auto_refresh_url=LOGIN, token_updater=keep_access),
        OAuth2Session("office", token=pair, auto_refresh_url=LOGIN, token_updater=keep_both),
        OAuth2Session("porch", token=pair, auto_refresh_url=LOGIN, token_updater=keep_if_any),
    ]


def batch(company):
    return OAuth2Client(keys()["client_id"], token=json.loads(FILE.read_text()), token_endpoint=LOGIN,
                        update_token=remember, headers={"Procore-Company-Id": company})


def weather():
    return OAuth2Session("weather", token=json.loads(pathlib.Path("weather.json").read_text()),
                         auto_refresh_url="https://auth.weather.example/token", token_updater=lambda token: None)
