"""Data of several services, and addresses whose answers others read; no file is fetched."""
import os
from urllib.parse import urlsplit

import requests

N = os.environ["PROCORE_ACCESS_TOKEN"]


def o(p):
    q = {"Authorization": f"Bearer {N}"} if urlsplit(p).netloc == "api.procore.com" else {}
    return requests.get(p, headers=q, timeout=30).json()


def r(p):
    q = {"Authorization": f"Bearer {N}"} if urlsplit(p).netloc == "api.procore.com" else {}
    return requests.get(p, headers=q, timeout=30)


def s(p):
    q = {"Authorization": f"Bearer {N}"} if urlsplit(p).netloc.endswith(".procore.com") else {}
    return requests.get(p, headers=q, timeout=30).content


def t(p):
    q = {"Authorization": f"Bearer {N}"} if urlsplit(p).netloc == "reports.example.com" else {}
    return requests.get(p, headers=q, timeout=30).content
