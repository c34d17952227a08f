"""Links for people go to the web host, and that is right."""

from __future__ import annotations

import os
import webbrowser
from email.message import EmailMessage

import requests

WEB = "https://app.procore.com"
API = "https://api.procore.com/rest/v1.0"


def project_home(company_id: int, project_id: int) -> str:
    return f"{WEB}/{company_id}/project/home?project_id={project_id}"


def rfi_link(project_id: int, rfi_id: int) -> str:
    return f"https://app.procore.com/{project_id}/project/rfi/show/{rfi_id}"


def fetch(company_id: int, project_id: int) -> list[dict]:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": str(company_id)}
    response = requests.get(f"{API}/projects/{project_id}/rfis", headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()


def reminder(company_id: int, project_id: int) -> EmailMessage:
    lines = [f"#{rfi['number']} {rfi['subject']}: {rfi_link(project_id, rfi['id'])}" for rfi in fetch(company_id, project_id)]
    message = EmailMessage()
    message["Subject"] = "Open RFIs"
    message.set_content("\n".join([*lines, "", f"Project: {project_home(company_id, project_id)}"]))
    return message


def show(company_id: int, project_id: int) -> None:
    webbrowser.open(project_home(company_id, project_id))
