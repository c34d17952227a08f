"""Browser front end: the token lives in an http-only cookie."""
import os

import httpx
from fastapi import Cookie, FastAPI, HTTPException
from fastapi.responses import RedirectResponse

app = FastAPI(title="Daily log viewer")
LOGIN = "https://login.procore.com"
API = "https://api.procore.com"


@app.get("/oauth/callback")
async def callback(code: str):
    async with httpx.AsyncClient() as client:
        answer = await client.post(
            f"{LOGIN}/oauth/token",
            data={
                "grant_type": "authorization_code",
                "code": code,
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            },
        )
    if answer.status_code != 200:
        raise HTTPException(401, "Procore refused the code")
    body = answer.json()
    response = RedirectResponse("/")
    response.set_cookie("procore_token", body["access_token"], max_age=7200, httponly=True, secure=True)  # expect: PCR101
    return response


@app.get("/projects/{project_id}/manpower")
async def manpower(project_id: int, procore_token: str = Cookie()):
    headers = {"Authorization": f"Bearer {procore_token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    async with httpx.AsyncClient(base_url=API, headers=headers) as client:
        answer = await client.get(f"/rest/v1.0/projects/{project_id}/manpower_logs")
    answer.raise_for_status()
    return answer.json()
