"""Methods of an in-house client, whose arguments are called as nobody else calls them."""

import acme_http
from acme_http import Link

ROOT = "https://api.procore.com/rest/v1.0"


def company_by_argument(token: str, company: int, project: int):
    link = Link(ROOT, token)
    link.read(f"/projects/{project}/rfis", company)
    return link.read(f"/projects/{project}/rfis", company=company)


def no_company(token: str, project: int):
    return Link(ROOT, token).read(f"/projects/{project}/rfis")  # expect: PCR201


def company_by_itself(token: str, project: int):
    return Link(ROOT, token).fetch(f"/projects/{project}/rfis")


def costs(token: str, company: int):
    return Link(ROOT, token).fetch(f"/companies/{company}/cost_codes")  # expect: PCR402


def message(token: str, company: int, project: int):
    link = Link(ROOT, token)
    return link.ask({"verb": "GET", "path": f"/projects/{project}/rfis"}, {"Procore-Company-Id": str(company)})


def message_with_name(token: str, company: int, sub_job: int):
    path, headers = f"/sub_jobs/{sub_job}", {"Procore-Company-Id": str(company)}  # expect: PCR401
    return Link(ROOT, token).ask({"verb": "DELETE", "path": path}, extra=headers)


def message_without(token: str, project: int):
    return Link(ROOT, token).ask({"verb": "GET", "path": f"/projects/{project}/rfis"}, {})  # expect: PCR201


def fixed(token: str, company: int):
    return Link(ROOT, token).vendors(extra={"Procore-Company-Id": str(company)})


def fixed_without(token: str):
    return Link(ROOT, token).vendors()  # expect: PCR201


def vendors_own(token: str, project: int):
    return Link("https://elsewhere.example", token).anywhere(f"/rest/v1.0/projects/{project}/rfis")  # expect: PCR201


def function(company: int, project: int):
    acme_http.call(f"/rest/v1.0/projects/{project}/rfis", company)
    return acme_http.call(f"/rest/v1.0/projects/{project}/rfis")  # expect: PCR201


def elsewhere(token: str):
    Link("https://api.weather.example", token).vendors()
    return Link("https://api.weather.example", token).ask({"verb": "GET", "path": "/today"}, {})
