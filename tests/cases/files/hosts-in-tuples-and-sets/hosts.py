import re
from urllib.parse import urlsplit

import httpx
import yarl

FILE_HOSTS = ("storage.procore.com", "s3.amazonaws.com")  # expect: PCR301
TRUSTED = {"https://storage.procore.com/", "https://app.procore.com/"}  # expect: PCR301


def is_file(attachment):
    return attachment["url"].startswith(("https://storage.procore.com", "https://s3.amazonaws.com/pro-core.com"))  # expect: PCR301


def is_trusted(url):
    return urlsplit(url).netloc in FILE_HOSTS


def file_name(attachment):
    return attachment["url"].split("/")[-1].split("?")[0]  # expect: PCR301


def other(attachment):
    url = httpx.URL(attachment["url"])
    return url.copy_with(host="storage.procore.com")  # expect: PCR301


def third(attachment):
    return yarl.URL(attachment["url"]).with_host("storage.procore.com")  # expect: PCR301


def fourth(doc):
    return any(doc["url"].startswith(base) for base in TRUSTED)
