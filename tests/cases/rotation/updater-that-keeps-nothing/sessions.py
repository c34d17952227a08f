"""Sessions that refresh by themselves; some of the callbacks only look as if they stored the pair."""
import json
import logging
import os
import pathlib

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


def weather():
    return OAuth2Session("weather", token=json.loads(pathlib.Path("weather.json").read_text()),
                         auto_refresh_url="https://auth.weather.example/token", token_updater=lambda token: None)
