"""Copies licence numbers into the HR system."""

import os
import ssl

import requests
from requests.adapters import HTTPAdapter

API = "https://api.procore.com"


class ContextAdapter(HTTPAdapter):
    def __init__(self, context):
        self.context = context
        super().__init__()

    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = self.context
        return super().init_poolmanager(*args, **kwargs)


def headers():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


def procore():
    session = requests.Session()
    session.headers.update(headers())
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_1  # expect: PCR206
    session.mount(API, ContextAdapter(context))
    return session


def procore_today():
    session = requests.Session()
    session.headers.update(headers())
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    session.mount(API, ContextAdapter(context))
    return session


def people():
    context = ssl.create_default_context()
    context.check_hostname = False
    session = requests.Session()
    session.mount("https://hr.corp.local", ContextAdapter(context))
    return session


def main():
    hr = people()
    for vendor in procore().get(f"{API}/rest/v1.0/vendors", timeout=30).json():
        hr.put(f"https://hr.corp.local/vendors/{vendor['id']}", json={"name": vendor["name"]}, timeout=30)
    for vendor in procore_today().get(f"{API}/rest/v1.1/vendors", timeout=30).json():
        hr.put(f"https://hr.corp.local/vendors/{vendor['id']}", json={"name": vendor["name"]}, timeout=30)


if __name__ == "__main__":
    main()
