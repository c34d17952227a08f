"""Files as pairs, as base64 text and out of an answer; a form without a file."""

import base64
import json
import os

import httpx
import requests

BASE = os.environ["PROCORE_BASE_URL"]
H = {"Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def add_image(path, project_id):
    url = f"{BASE}/rest/v1.0/images"
    payload = {"image[category]": 1}
    files = [("image[data]", (os.path.basename(path), open(path, "rb"), "image/jpeg"))]
    return requests.request("POST", url, headers=H, data=payload, files=files)  # expect: PCR404


def add_note(project_id, uploads):
    url = f"{BASE}/rest/v1.0/projects/{project_id}/daily_logs/notes_logs"
    return requests.post(url, headers=H, files={"notes_log[comments]": (None, "text")})


def add_image_as_text(path, project_id):
    with open(path, "rb") as f:
        content = f.read()
    encoded = base64.b64encode(content).decode("utf-8")
    body = {"image": {"data": encoded}}
    return requests.post("https://api.procore.com/rest/v1.0/images", data=json.dumps(body), headers=H)  # expect: PCR404


def copy_document(project_id, doc):
    r = requests.get("https://example.com/x.pdf")
    return httpx.post("https://api.procore.com/rest/v1.0/files", headers=H, params={"project_id": project_id}, files={"file[data]": ("x.pdf", r.content)})  # expect: PCR404
