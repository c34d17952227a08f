"""Functions that hand each other what they add."""

import httpx

API = "https://api.procore.com/rest/v1.0"


def transport(path, headers):
    return httpx.get(API + path, headers=headers).raise_for_status().json()


def with_company(company):
    def next_step(path, headers):
        return transport(path, {**headers, "Procore-Company-Id": company})

    return next_step


def asking(token, step):
    def ask(path):
        return step(path, {"Authorization": f"Bearer {token}"})

    return ask


def report(token, company, project):
    full = asking(token, with_company(company))
    bare = asking(token, transport)
    rfis = full(f"/projects/{project}/rfis")
    return rfis, bare(f"/projects/{project}/manpower_logs")  # expect: PCR201
