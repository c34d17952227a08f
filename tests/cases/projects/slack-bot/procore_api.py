import hashlib
import os
import threading
import time

import requests

BASE = "https://api.procore.com"
_lock = threading.Lock()
_state = {"token": None, "until": 0.0}


def token():
    with _lock:
        if time.time() >= _state["until"]:
            r = requests.post("https://login.procore.com/oauth/token", data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            })
            r.raise_for_status()
            body = r.json()
            _state["token"] = body["access_token"]
            _state["until"] = body["created_at"] + body["expires_in"] - 300
        return _state["token"]


def headers(extra=None):
    h = {"Authorization": f"Bearer {token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    if extra:
        h.update(extra)
    return h


def api_get(path, **params):
    r = requests.get(BASE + path, headers=headers(), params=params)
    r.raise_for_status()
    return r.json()


def api_post(path, body):
    r = requests.post(BASE + path, headers=headers({"Content-Type": "application/json"}), json=body)
    r.raise_for_status()
    return r.json()


def upload_to_folder(project, folder, name, data):
    """Direct upload: ask for a URL, send the bytes, finish, then name the upload in the file."""
    segment = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    up = api_post(f"/rest/v1.1/projects/{project}/uploads", {"response_filename": name, "segments": [segment]})
    first = up["segments"][0]
    put = requests.put(first["url"], data=data, headers=first["headers"])
    put.raise_for_status()
    r = requests.patch(
        f"{BASE}/rest/v1.1/projects/{project}/uploads/{up['uuid']}",
        json={"segments": [{"etag": put.headers["ETag"]}]},
        headers=headers(),
    )
    r.raise_for_status()
    return api_post(f"/rest/v1.0/files?project_id={project}",
                    {"file": {"parent_id": folder, "name": name, "upload_uuid": up["uuid"]}})
