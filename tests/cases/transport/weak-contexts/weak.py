"""Every way to weaken a connection but the plain ones."""

from __future__ import annotations

import os
import ssl

import aiohttp
import httpx
import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context

URL = "https://api.procore.com/rest/v1.0/offices"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def pool():
    manager = urllib3.PoolManager(cert_reqs="CERT_NONE")  # expect: PCR206
    return manager.request("GET", URL, headers=HEADERS)


def context():
    made = ssl.create_default_context()
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE  # expect: PCR206
    return httpx.get(URL, headers=HEADERS, verify=made)


class Old(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ssl_version=ssl.PROTOCOL_TLSv1)  # expect: PCR206
        return super().init_poolmanager(*args, **kwargs)


def adapter():
    session = requests.Session()
    session.mount("https://", Old())
    return session.get(URL, headers=HEADERS)


async def connector():
    made = aiohttp.TCPConnector(verify_ssl=False)  # expect: PCR206
    async with aiohttp.ClientSession(connector=made, headers=HEADERS) as session, session.get(URL) as answer:
        return await answer.json()


def transport():
    made = httpx.HTTPTransport(verify=False, retries=3)  # expect: PCR206
    with httpx.Client(transport=made, headers=HEADERS) as client:
        return client.get(URL)
