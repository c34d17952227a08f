"""The decorator has a name of its own, or is made by a function."""
import os

import httpx
import tenacity
from tenacity import retry, stop_after_attempt, wait_exponential

from pair_store import load, save

stubborn = retry(stop=stop_after_attempt(5), wait=wait_exponential(max=20))
TOKEN_URL = "https://login.procore.com/oauth/token"


def patient(function):
    return tenacity.retry(stop=stop_after_attempt(9))(function)


def form(renewal):
    return {
        "grant_type": "refresh_token",
        "refresh_token": renewal,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }


@stubborn  # expect: PCR107
def refresh():
    answer = httpx.post(TOKEN_URL, data=form(load()["refresh_token"]))  # may: PCR107
    answer.raise_for_status()
    save(answer.json())


@patient  # expect: PCR107
def refresh_patiently():
    answer = httpx.post(TOKEN_URL, data=form(load()["refresh_token"]))  # may: PCR107
    answer.raise_for_status()
    save(answer.json())


@stubborn
def me():
    headers = {"Authorization": "Bearer " + load()["access_token"]}
    return httpx.get("https://api.procore.com/rest/v1.0/me", headers=headers).json()


def told(function):
    return told(function) if not callable(function) else function


@told
def refresh_once():
    answer = httpx.post(TOKEN_URL, data=form(load()["refresh_token"]))
    answer.raise_for_status()
    save(answer.json())
