import re
import shutil
import urllib.request
from urllib.parse import urlsplit

import requests

COMPANY_IN_LINK = re.compile(r"storage\.procore\.com/v4/d/[^/]+/pro-core\.com/companies/(\d+)")  # expect: PCR301


def is_procore(url):
    host = urlsplit(url).hostname or ""
    return host.endswith(".procore.com")


def save(client, url, target):
    """Stream a link to disk; the token goes to Procore hosts only."""
    headers = {"Authorization": "Bearer " + client.token} if is_procore(url) else {}
    with requests.get(url, headers=headers, stream=True) as res:
        res.raise_for_status()
        with open(target, "wb") as fh:
            shutil.copyfileobj(res.raw, fh)


def save_urllib(client, url, target):
    req = urllib.request.Request(url, headers={"Authorization": "Bearer " + client.token})  # expect: PCR303
    with urllib.request.urlopen(req) as res, open(target, "wb") as fh:  # may: PCR303
        shutil.copyfileobj(res, fh)


def modernise(url):
    """Old exports hold links of the old host."""
    return url.replace("storage.procore.com", "us02.procore.com")  # expect: PCR301


def company_of(url):
    m = COMPANY_IN_LINK.search(url)
    return int(m.group(1)) if m else None
