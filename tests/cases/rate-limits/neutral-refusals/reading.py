"""What is raised where a call was refused is waited for where it is caught."""

import os
import time

import requests

HEAD = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


class Later(Exception):
    pass


class Gone(Exception):
    pass


def read(path):
    got = requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=HEAD, timeout=30)
    if got.status_code == 429:
        raise Later(path)
    if got.status_code == 404:
        raise Gone(path)
    return got.json()


def patiently(path):
    while True:
        try:
            return read(path)
        except Later:
            time.sleep(3600)  # expect: PCR205
        except Gone:
            time.sleep(3600)
