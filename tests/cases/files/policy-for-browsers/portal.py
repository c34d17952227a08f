"""A viewer page whose policy names the storage host."""

from __future__ import annotations

import os

import requests
from flask import Flask, Response, render_template_string

app = Flask(__name__)
PAGE = "{% for image in images %}<img src='{{ image }}'>{% endfor %}"


@app.after_request
def policy(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = "img-src 'self' https://storage.procore.com"  # expect: PCR301
    return response


@app.get("/projects/<int:project_id>")
def gallery(project_id: int) -> str:
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/images",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return render_template_string(PAGE, images=[row["thumbnail_url"] for row in answer.json()])
