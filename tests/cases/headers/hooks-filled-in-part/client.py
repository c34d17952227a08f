"""Hooks that are functions filled in part, and objects that can be called."""

from functools import partial

import httpx


async def stamp(request, *, token, company):
    request.headers["Authorization"] = f"Bearer {token()}"
    request.headers["Procore-Company-Id"] = str(company)


async def sign(request, *, token):
    request.headers["Authorization"] = f"Bearer {token()}"


class Stamp:
    def __init__(self, token, company):
        self.token, self.company = token, company

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        request.headers["Procore-Company-Id"] = str(self.company)


def client(token, company):
    hooks = {"request": [partial(stamp, token=token, company=company)]}
    return httpx.AsyncClient(base_url="https://api.procore.com/rest/", event_hooks=hooks)


def poorer_client(token):
    hooks = {"request": [partial(sign, token=token)]}
    return httpx.AsyncClient(base_url="https://api.procore.com/rest/", event_hooks=hooks)  # expect: PCR201


async def rfis(company, project, token):
    async with client(lambda: token, company) as http:
        return (await http.get(f"v1.0/projects/{project}/rfis")).json()


async def submittals(project, token):
    async with poorer_client(lambda: token) as http:
        return (await http.get(f"v1.1/projects/{project}/submittals")).json()


def people(company, token):
    with httpx.Client(base_url="https://api.procore.com", event_hooks={"request": [Stamp(token, company)]}) as http:
        return http.get(f"/rest/v1.0/companies/{company}/people").json()
