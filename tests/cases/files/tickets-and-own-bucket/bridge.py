"""Attachments of a help desk and files of our own bucket, beside a call to Procore."""

from __future__ import annotations

import os

import boto3
import requests

s3 = boto3.client("s3")


def from_help_desk(ticket: int) -> list[bytes]:
    url = f"https://acme.zendesk.com/api/v2/tickets/{ticket}/comments.json"
    comments = requests.get(url, auth=(os.environ["DESK_USER"], os.environ["DESK_KEY"]), timeout=30).json()["comments"]
    return [requests.get(a["content_url"], timeout=30).content for c in comments for a in c["attachments"]]


def from_bucket(key: str) -> bytes:
    url = s3.generate_presigned_url("get_object", Params={"Bucket": "acme-sites", "Key": key})
    return requests.get(url, timeout=30).content


def into_bucket(key: str, content: bytes) -> None:
    target = s3.generate_presigned_post("acme-sites", key)
    requests.post(target["url"], data=target["fields"], files={"file": content}, timeout=60).raise_for_status()


def log(project_id: int, comment: str) -> None:
    requests.post(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/notes_logs",
        json={"notes_log": {"comment": comment}},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    ).raise_for_status()
