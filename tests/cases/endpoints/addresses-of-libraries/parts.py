"""Addresses that are taken apart and put together again."""

import requests
import httpx
from urllib.parse import urlunsplit, urlencode, urlunparse, ParseResult, SplitResult, urlparse, urlsplit, quote
from w3lib.url import add_or_replace_parameter, add_or_replace_parameters, url_query_parameter
from urlpath import URL as PathURL
from hyperlink import URL as HyperURL
from requests.models import PreparedRequest
from url_normalize import url_normalize
from requests.compat import urljoin
from werkzeug.urls import url_join
from urllib3.util import parse_url, Url

HEAD = {"Authorization": "Bearer x", "Procore-Company-Id": "5"}
ROOT = "https://api.procore.com"


def a(n):
    return requests.delete(add_or_replace_parameter(f"{ROOT}/rest/v1.0/sub_jobs/{n}", "x", "1"), headers=HEAD)  # expect: PCR401


def b(n):
    return requests.delete(add_or_replace_parameters(f"{ROOT}/rest/v1.0/sub_jobs/{n}", {"x": "1"}), headers=HEAD)  # expect: PCR401


def c(n):
    return requests.delete(str(PathURL(ROOT) / "rest" / "v1.0" / "sub_jobs" / str(n)), headers=HEAD)  # expect: PCR401


def d(n):
    return requests.delete(HyperURL.from_text(ROOT).child("rest", "v1.0", "sub_jobs", str(n)).to_text(), headers=HEAD)  # expect: PCR401


def e(n):
    p = PreparedRequest()
    p.prepare_url(f"{ROOT}/rest/v1.0/sub_jobs/{n}", {"x": 1})  # expect: PCR401
    return requests.delete(p.url, headers=HEAD)


def f(n):
    return requests.delete(url_normalize(f"{ROOT}/rest/v1.0/sub_jobs/{n}"), headers=HEAD)  # expect: PCR401


def g(n):
    return requests.delete(urlunsplit(SplitResult("https", "api.procore.com", f"/rest/v1.0/sub_jobs/{n}", "", "")), headers=HEAD)  # expect: PCR401


def h(n):
    return requests.delete(urlunparse(urlparse(ROOT)._replace(path=f"/rest/v1.0/sub_jobs/{n}")), headers=HEAD)  # expect: PCR401


def i(n):
    return requests.delete(urlsplit(ROOT)._replace(path=f"/rest/v1.0/sub_jobs/{n}").geturl(), headers=HEAD)  # expect: PCR401


def j(n):
    return requests.delete(ParseResult(scheme="https", netloc="api.procore.com", path=f"/rest/v1.0/sub_jobs/{n}", params="", query="", fragment="").geturl(), headers=HEAD)  # expect: PCR401


def k(n):
    return requests.delete(str(Url("https", host="api.procore.com", path=f"/rest/v1.0/sub_jobs/{n}")), headers=HEAD)  # expect: PCR401


def l(n):
    return requests.delete(parse_url(f"{ROOT}/rest/v1.0/sub_jobs/{n}").url, headers=HEAD)  # expect: PCR401


def m(n):
    return requests.delete("/".join([ROOT, "rest", "v1.0", "sub_jobs", quote(str(n), safe="")]), headers=HEAD)  # expect: PCR401


def n(n):
    return requests.delete("".join((ROOT, "/rest/v1.0", "/sub_jobs/", str(n))), headers=HEAD)  # expect: PCR401


def o(n):
    url = ROOT
    for part in ("rest", "v1.0", "sub_jobs", str(n)):  # expect: PCR401
        url = f"{url}/{part}"
    return requests.delete(url, headers=HEAD)


def p(n):
    url = ROOT
    for part in ("rest", "v1.0", "sub_jobs", str(n)):  # expect: PCR401
        url = urljoin(url + "/", part)
    return requests.delete(url, headers=HEAD)
