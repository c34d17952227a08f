"""Functions and objects that see each request before it leaves, and add the company to it."""

import os

from acme_http import Link

ROOT = "https://api.procore.com/rest/v1.0"


def sign(request):
    request.headers["Authorization"] = "Bearer " + os.environ["PROCORE_TOKEN"]


def name_company(request):
    request.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY"]


class Wire:
    def send(self, request):
        sign(request)
        name_company(request)


def hooked(project):
    return Link(ROOT, on={"sending": [sign, name_company]}).read(f"/projects/{project}/rfis")


def wired(project):
    return Link(ROOT, wire=Wire()).read(f"/projects/{project}/submittals")


def looked_at_too_late(project):
    link = Link(ROOT, on={"sending": [sign], "received": [name_company]})  # expect: PCR201
    return link.read(f"/projects/{project}/rfis/7")


def named_otherwise(project):
    return Link(ROOT, after=[name_company]).read(f"/projects/{project}/tasks")  # expect: PCR201
