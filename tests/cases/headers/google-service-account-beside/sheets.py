"""A Google service account writes a sheet; Procore rows come with complete headers."""

from __future__ import annotations

import os

import requests
from google.auth.transport.requests import AuthorizedSession
from google.oauth2 import service_account

SHEETS = "https://sheets.googleapis.com/v4/spreadsheets"


def google_session() -> AuthorizedSession:
    credentials = service_account.Credentials.from_service_account_file(
        os.environ["GOOGLE_APPLICATION_CREDENTIALS"],
        scopes=["https://www.googleapis.com/auth/spreadsheets"],
    )
    return AuthorizedSession(credentials)


def rows(project_id: int) -> list[list[str]]:
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    response.raise_for_status()
    return [[str(rfi["number"]), rfi["subject"], rfi["status"]] for rfi in response.json()]


def write(sheet_id: str, project_id: int) -> None:
    body = {"values": rows(project_id)}
    url = f"{SHEETS}/{sheet_id}/values/RFIs!A2?valueInputOption=RAW"
    google_session().put(url, json=body).raise_for_status()
