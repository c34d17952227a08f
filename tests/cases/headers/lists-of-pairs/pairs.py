"""Headers as lists of pairs."""
import httpx
import requests
import aiohttp
from multidict import CIMultiDict
from requests.structures import CaseInsensitiveDict

API = "https://api.procore.com/rest/v1.0"


def rfis(token, company):
    headers = [("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company)]
    return httpx.get(f"{API}/projects/1/rfis", headers=headers).json()


def bare(token):
    headers = [("Authorization", f"Bearer {token}")]  # expect: PCR201
    return httpx.get(f"{API}/projects/1/rfis", headers=headers).json()


def appended(token, company):
    headers = [("Authorization", f"Bearer {token}")]
    headers.append(("Procore-Company-Id", company))
    return httpx.get(f"{API}/projects/1/submittals", headers=headers).json()


def summed(token, company):
    headers = [("Authorization", f"Bearer {token}")] + [("Procore-Company-Id", company)]
    return httpx.get(f"{API}/projects/1/submittals", headers=headers).json()


def as_dict(token, company):
    headers = dict([("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company)])
    return requests.get(f"{API}/projects/1/submittals", headers=headers).json()


def as_dict_bare(token):
    headers = dict([("Authorization", f"Bearer {token}")])  # expect: PCR201
    return requests.get(f"{API}/projects/1/submittals", headers=headers).json()


def client(token, company):
    with httpx.Client(base_url=API, headers=[("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company)]) as c:
        return c.get("/projects/1/incidents").json()


def client_bare(token):
    with httpx.Client(base_url=API, headers=[("Authorization", f"Bearer {token}")]) as c:  # expect: PCR201
        return c.get("/projects/1/incidents").json()


def headers_object(token, company):
    headers = httpx.Headers([("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company)])
    return httpx.get(f"{API}/projects/1/rfis", headers=headers).json()


def headers_object_bare(token):
    headers = httpx.Headers([("Authorization", f"Bearer {token}")])  # expect: PCR201
    return httpx.get(f"{API}/projects/1/rfis", headers=headers).json()


async def multi(token, company):
    headers = CIMultiDict([("Authorization", f"Bearer {token}")])
    headers.add("Procore-Company-Id", company)
    async with aiohttp.ClientSession(headers=headers) as s:
        async with s.get(f"{API}/projects/1/rfis") as r:
            return await r.json()


async def multi_bare(token):
    headers = CIMultiDict([("Authorization", f"Bearer {token}")])  # expect: PCR201
    async with aiohttp.ClientSession(headers=headers) as s:
        async with s.get(f"{API}/projects/1/rfis") as r:
            return await r.json()


def case_insensitive(token, company):
    headers = CaseInsensitiveDict([("Authorization", f"Bearer {token}")])
    headers["procore-company-id"] = company
    return requests.get(f"{API}/projects/1/rfis", headers=headers).json()


def case_insensitive_bare(token):
    headers = CaseInsensitiveDict()  # expect: PCR201
    headers["Authorization"] = f"Bearer {token}"
    return requests.get(f"{API}/projects/1/rfis", headers=headers).json()


def updated(token, company):
    session = requests.Session()
    session.headers.update([("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company)])
    return session.get(f"{API}/projects/1/rfis").json()


def updated_bare(token):
    session = requests.Session()
    session.headers.update([("Authorization", f"Bearer {token}")])  # expect: PCR201
    return session.get(f"{API}/projects/1/rfis").json()


def zipped(token, company):
    names = ("Authorization", "Procore-Company-Id")
    return requests.get(f"{API}/projects/1/rfis", headers=dict(zip(names, (f"Bearer {token}", company)))).json()


def tuples(token, company):
    headers = (("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company))
    return httpx.get(f"{API}/projects/1/rfis", headers=headers).json()


def merged(token, company):
    base = httpx.Headers({"Authorization": f"Bearer {token}"})
    return httpx.get(f"{API}/projects/1/rfis", headers=base | {"Procore-Company-Id": company}).json()


def comprehended(token, company):
    pairs = [("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company), ("X-Trace", None)]
    return requests.get(f"{API}/projects/1/rfis", headers={k: v for k, v in pairs if v}).json()


def comprehended_bare(token):
    pairs = [("Authorization", f"Bearer {token}"), ("X-Trace", None)]
    return requests.get(f"{API}/projects/1/rfis", headers={k: v for k, v in pairs if v}).json()  # expect: PCR201


def prepared(token):
    request = httpx.Request("GET", f"{API}/projects/1/rfis", headers=[("Authorization", f"Bearer {token}")])  # expect: PCR201
    return httpx.Client().send(request).json()


def grown(token, company):
    pairs = []
    pairs.append(("Authorization", f"Bearer {token}"))
    if company:
        pairs.append(("Procore-Company-Id", company))
    return httpx.get(f"{API}/projects/1/rfis", headers=pairs).json()


def grown_bare(token, trace):
    pairs = [("Authorization", f"Bearer {token}")]  # expect: PCR201
    if trace:
        pairs.append(("X-Trace", trace))
    return httpx.get(f"{API}/projects/1/rfis", headers=pairs).json()


def looped(token, company):
    pairs = []
    for key, value in {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}.items():
        pairs.append((key, value))
    return httpx.get(f"{API}/projects/1/rfis", headers=pairs).json()


class Vault:
    def __init__(self, token, company):
        self._headers = (("Authorization", f"Bearer {token}"), ("Procore-Company-Id", company))

    def rfis(self):
        return httpx.get(f"{API}/projects/1/rfis", headers=dict(self._headers)).json()
