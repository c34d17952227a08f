"""Imported first: whatever this program sends gets the header."""
import functools
import os

import httpx
import requests

_request = requests.sessions.Session.request
_get = httpx.get


@functools.wraps(_request)
def _with_company(self, method, url, **kwargs):
    if url.startswith("https://api.procore.com/"):
        headers = dict(kwargs.get("headers") or {})
        headers.setdefault("Procore-Company-Id", os.environ["PROCORE_COMPANY_ID"])
        kwargs["headers"] = headers
    return _request(self, method, url, **kwargs)


def _get_with_company(url, **kwargs):
    kwargs.setdefault("headers", {})["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return _get(url, **kwargs)


requests.Session.request = _with_company
httpx.get = _get_with_company
