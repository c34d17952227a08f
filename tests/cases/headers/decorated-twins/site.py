"""One sender, wrapped twice: for the company's data, and for what belongs to a person."""

import functools

import requests
from flask import session

API = "https://api.procore.com"


def for_company(function):
    @functools.wraps(function)
    def inner(path, headers=None, **options):
        return function(path, headers={"Procore-Company-Id": str(session["company"]), **(headers or {})}, **options)

    return inner


def signed(function):
    @functools.wraps(function)
    def inner(path, headers=None, **options):
        return function(path, headers={**(headers or {}), "Authorization": "Bearer " + session["token"]}, **options)

    return inner


def _send(path, headers=None, **options):
    answer = requests.get(API + path, headers=headers, timeout=30, **options)
    answer.raise_for_status()
    return answer.json()


send = signed(for_company(_send))
send_personal = signed(_send)  # may: PCR201


def projects(company):
    return send("/rest/v1.0/projects", params={"company_id": company})


def me():
    return send_personal("/rest/v1.0/me")


def tasks(project):
    return send_personal("/rest/v1.0/task_items", params={"project_id": project})  # expect: PCR201


def punch(project):
    return send("/rest/v1.1/punch_items", params={"project_id": project})
