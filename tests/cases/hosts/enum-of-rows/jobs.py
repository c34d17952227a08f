import os

import requests
from environments import Stage

SITE = Stage.called(os.environ.get("STAGE", "live"))


def token(code, secret):
    form = {"grant_type": "authorization_code", "code": code, "client_secret": secret}
    return requests.post(SITE.token_url(), data=form, timeout=20).json()


def vendors(session, company):
    return session.get(SITE.url("/rest/v1.0/vendors"), headers={"Procore-Company-Id": company})


def projects(bearer, company):
    headers = {"Authorization": f"Bearer {bearer}"}  # expect: PCR201
    return requests.get(SITE.url("/rest/v1.0/projects"), headers=headers, params={"company_id": company}, timeout=20)
