"""Links for people and CORS origins name the web host; that is where the browser goes."""
import os
import time

import requests
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import RedirectResponse

WEB = "https://app.procore.com"
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=[WEB, "https://us02.procore.com"], allow_methods=["GET"])
_login = {}


def rfi_link(company_id: int, project_id: int, rfi_id: int) -> str:
    return f"{WEB}/{company_id}/project/rfi/{rfi_id}?project_id={project_id}"


def bearer() -> str:
    if not _login or time.time() > _login["created_at"] + _login["expires_in"]:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        _login.update(answer.json())
    return _login["access_token"]


@app.get("/rfis/{project_id}")
def rfis(project_id: int):
    company_id = int(os.environ["PROCORE_COMPANY_ID"])
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": str(company_id)},
        timeout=30,
    )
    answer.raise_for_status()
    return [{"subject": row["subject"], "link": rfi_link(company_id, project_id, row["id"])} for row in answer.json()]


@app.get("/open/{project_id}")
def open_project(project_id: int):
    return RedirectResponse(f"https://app.procore.com/{project_id}/project/home")
