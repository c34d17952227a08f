"""Functions that nobody calls, with a decorator of the project's own; all send through one helper."""

import functools
import time

import requests


def retried(times=3):
    def wrap(function):
        @functools.wraps(function)
        def call(*given, **named):
            for left in reversed(range(times)):
                try:
                    return function(*given, **named)
                except requests.ConnectionError:
                    if not left:
                        raise
                    time.sleep(1)

        return call

    return wrap


def send(method, path, headers, **more):
    answer = requests.request(method, "https://api.procore.com/rest/v1.0" + path, headers=headers, timeout=30, **more)
    answer.raise_for_status()
    return answer.json()


def projects(token, company):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    return send("GET", "/projects", headers, params={"company_id": company})


@retried()
def rfis(token, project):
    return send("GET", f"/projects/{project}/rfis", {"Authorization": f"Bearer {token}"})  # expect: PCR201


@retried(times=5)
def users(token, company):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    return send("GET", f"/companies/{company}/users", headers, params={"per_page": 9000})  # expect: PCR204


class Mirror:
    def __init__(self, token):
        self.token = token

    @retried()
    def submittals(self, project):
        headers = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
        return send("GET", f"/projects/{project}/submittals", headers)
