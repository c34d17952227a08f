"""Sessions for every system; some of them have certificates that nobody signed."""

import os

import httpx
import pycurl
import requests

API = "https://api.procore.com/rest/v1.0"


def headers():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


def session(verify=True):
    made = requests.Session()
    if not verify:
        made.verify = False
    return made


def lenient(strict: bool = False):
    made = requests.Session()
    if not strict:
        made.verify = False  # expect: PCR206
    return made


def call(url, given=None, insecure=False):
    options = {"headers": given or {}}
    if insecure:
        options["verify"] = False  # expect: PCR206
    return httpx.get(url, **options)


def curl(url, lines=(), check=True):
    transfer = pycurl.Curl()
    transfer.setopt(pycurl.URL, url)
    transfer.setopt(pycurl.HTTPHEADER, list(lines))
    if not check:
        transfer.setopt(pycurl.SSL_VERIFYPEER, 0)
        transfer.setopt(pycurl.SSL_VERIFYHOST, 0)
    transfer.perform()
    return transfer.getinfo(pycurl.RESPONSE_CODE)
