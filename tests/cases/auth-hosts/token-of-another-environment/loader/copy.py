"""RFIs are copied into the sandbox, with a token for each side; the monthly check asks the login of another sandbox."""

import os

import httpx

FORM = {
    "grant_type": "client_credentials",
    "client_id": os.environ["PROCORE_ID"],
    "client_secret": os.environ["PROCORE_SECRET"],
}


def token(host):
    return httpx.post(f"https://{host}/oauth/token", data=FORM).json()["access_token"]


def headers(access):
    return {"Authorization": f"Bearer {access}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}


def copy(project):
    source = headers(token("login.procore.com"))
    target = headers(token("login-sandbox.procore.com"))
    for rfi in httpx.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=source).json():
        httpx.post(f"https://sandbox.procore.com/rest/v1.0/projects/{project}/rfis", headers=target, json={"rfi": rfi})


def monthly(project):
    access = token("login-sandbox-monthly.procore.com")  # expect: PCR104
    return httpx.get(f"https://sandbox.procore.com/rest/v1.0/projects/{project}/rfis", headers=headers(access)).json()
