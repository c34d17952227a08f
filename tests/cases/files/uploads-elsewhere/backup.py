"""Multipart to Google Drive and S3; nothing of it goes to Procore."""

from __future__ import annotations

import os
from pathlib import Path

import boto3
import requests

DRIVE = "https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart"
BUCKET = "sitework-archive"
S3_URL = f"https://s3.amazonaws.com/{BUCKET}"
s3 = boto3.client("s3")


def to_drive(path: Path) -> str:
    files = {"data": ("metadata", '{"name": "backup"}', "application/json"), "file": path.open("rb")}
    response = requests.post(DRIVE, headers={"Authorization": f"Bearer {os.environ['DRIVE_TOKEN']}"}, files=files, timeout=120)
    response.raise_for_status()
    return response.json()["id"]


def to_s3(path: Path) -> str:
    s3.upload_file(str(path), BUCKET, path.name)
    return f"{S3_URL}/{path.name}"


def key_of(url: str) -> str:
    return url.removeprefix(S3_URL + "/")


def archive_rfis(project_id: int, path: Path) -> str:
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    path.write_bytes(response.content)
    return to_s3(path)
