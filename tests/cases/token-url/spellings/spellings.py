"""Every way to put the token into the query; each answers the same, as long as it does."""
import os

import aiohttp
import requests

BASE = "https://api.procore.com/rest/v1.0"
HEADERS = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def concatenated(token):
    return requests.get(BASE + "/projects?access_token=" + token, headers=HEADERS, timeout=30).json()  # expect: PCR106


def percent(token):
    return requests.get(BASE + "/projects?token=%s" % token, headers=HEADERS, timeout=30).json()  # expect: PCR106


def keywords(token):
    params = dict(access_token=token, page=1)  # expect: PCR106
    return requests.get(BASE + "/projects", params=params, headers=HEADERS, timeout=30).json()


def pairs(token):
    params = [("access_token", token), ("page", "1")]  # expect: PCR106
    return requests.get(BASE + "/projects", params=params, headers=HEADERS, timeout=30).json()


def text(token):
    return requests.get(BASE + "/projects", params=f"access_token={token}", headers=HEADERS, timeout=30).json()  # expect: PCR106


class Sessions:
    def __init__(self, token):
        self.one, self.other = requests.Session(), requests.Session()
        self.one.headers.update(HEADERS)
        self.other.headers.update(HEADERS)
        self.one.params.update({"access_token": token})  # expect: PCR106
        self.other.params["access_token"] = token  # expect: PCR106

    def projects(self):
        return self.one.get(f"{BASE}/projects", timeout=30).json(), self.other.get(f"{BASE}/projects", timeout=30).json()


async def helper(session, path, access_token):
    async with session.get(path, params={"access_token": access_token}) as answer:  # expect: PCR106
        return await answer.json()


async def projects(token):
    async with aiohttp.ClientSession(base_url="https://api.procore.com", headers=HEADERS) as session:
        return await helper(session, "/rest/v1.0/projects", token)
