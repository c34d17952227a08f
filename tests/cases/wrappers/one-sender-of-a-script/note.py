"""Adds a note and a file to a project; standard library only."""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid

API = "https://api.procore.com/rest/v1.0"


def send(method, url, body=None, headers=None):
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            raw = answer.read()
    except urllib.error.HTTPError as error:
        sys.exit(f"{method} {urllib.parse.urlsplit(url).path}: {error.code}")
    return json.loads(raw) if raw else None


def token():
    form = urllib.parse.urlencode({
        "grant_type": "client_credentials",
        "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"],
    })
    return send("POST", "https://login.procore.com/oauth/token", form.encode())["access_token"]  # expect: PCR103


def multipart(fields, name, path):
    boundary = uuid.uuid4().hex
    out = b""
    for key, value in fields.items():
        out += f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
    out += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="a.pdf"\r\n\r\n'.encode()
    with open(path, "rb") as file:
        out += file.read()
    return out + f"\r\n--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def mark(state):
    """Tells the forge how it went."""
    url = f"https://api.github.com/repos/{os.environ['REPOSITORY']}/statuses/{os.environ['SHA']}"
    headers = {"Authorization": f"Bearer {os.environ['FORGE_TOKEN']}", "Accept": "application/vnd.github+json"}
    send("POST", url, json.dumps({"state": state}).encode(), headers)


def main(project, company, note, path):
    auth = {"Authorization": "Bearer " + token()}  # expect: PCR201
    query = urllib.parse.urlencode({"company_id": company, "project_id": project})
    body = json.dumps({"notes_log": {"comment": note}}).encode()
    send("POST", f"{API}/projects/{project}/notes_logs", body, {**auth, "Content-Type": "application/json"})
    body, kind = multipart({"file[name]": os.path.basename(path)}, "file[data]", path)
    send("POST", f"{API}/files?{query}", body, {**auth, "Content-Type": kind})  # expect: PCR404
    mark("success")


if __name__ == "__main__":
    main(*sys.argv[1:5])
