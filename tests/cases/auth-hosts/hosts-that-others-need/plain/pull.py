"""Functions only: whoever asks says where the token comes from and what it is for."""

import os

import httpx

from .hosts import DEVELOPMENT, DEVELOPMENT_LOGIN, PRODUCTION, PRODUCTION_LOGIN


def pull(login, api, path):
    form = {"grant_type": "client_credentials", "client_id": os.environ["PROCORE_ID"], "client_secret": os.environ["PROCORE_SECRET"]}
    access = httpx.post(login, data=form).json()["access_token"]
    headers = {"Authorization": f"Bearer {access}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}
    return httpx.get(f"{api}{path}", headers=headers).json()


def rfis(project):
    return pull(PRODUCTION_LOGIN, PRODUCTION, f"/projects/{project}/rfis")


def trial_rfis(project):
    return pull(DEVELOPMENT_LOGIN, DEVELOPMENT, f"/projects/{project}/rfis")


def trial_submittals(project):
    return pull(PRODUCTION_LOGIN, DEVELOPMENT, f"/projects/{project}/submittals")  # expect: PCR104
