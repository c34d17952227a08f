"""AWS Lambda that copies file links into S3: token to Procore only, bytes to our bucket."""

from __future__ import annotations

import json
import os
from typing import Any

import boto3
import requests

s3 = boto3.client("s3", region_name="eu-central-1")
BUCKET = os.environ["ARCHIVE_BUCKET"]
API = "https://api.procore.com/rest/v1.0"


def session_for(company_id: str) -> requests.Session:
    secret = boto3.client("secretsmanager").get_secret_value(SecretId="procore/token")
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + json.loads(secret["SecretString"])["access_token"]
    session.headers["Procore-Company-Id"] = company_id
    return session


def handler(event: dict[str, Any], context: object) -> dict[str, int]:
    session = session_for(event["company_id"])
    folder = session.get(f"{API}/folders/{event['folder_id']}", params={"project_id": event["project_id"]}, timeout=30).json()
    for file in folder["files"]:
        content = session.get(file["file_versions"][-1]["url"], timeout=120).content
        s3.put_object(Bucket=BUCKET, Key=f"procore/{event['project_id']}/{file['name']}", Body=content)
    url = s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": "index.json"}, ExpiresIn=7200)
    requests.get(url, timeout=30)
    return {"copied": len(folder["files"])}
