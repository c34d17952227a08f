import os
from urllib.parse import urlparse

import requests

TOKEN = os.environ["PROCORE_TOKEN"]


def at_once(attachment_url):
    headers = {"Authorization": f"Bearer {TOKEN}"} if urlparse(attachment_url).netloc == "api.procore.com" else {}
    return requests.get(attachment_url, headers=headers).content  # expect: PCR302


def by_name(attachment):
    url = attachment["url"]
    host = urlparse(url).hostname
    headers = {}
    if host == "api.procore.com":
        headers["Authorization"] = f"Bearer {TOKEN}"
    return requests.get(url, headers=headers).content  # expect: PCR302
