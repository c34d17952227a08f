"""AWS Lambda: urllib3 and a secret, old host and no company."""

from __future__ import annotations

import json
import os
from typing import Any

import boto3
import urllib3

http = urllib3.PoolManager()
secrets = boto3.client("secretsmanager")
BASE_URL = os.environ.get("PROCORE_BASE_URL", "https://app.procore.com/rest/v1.0")  # expect: PCR202


def access_token() -> str:
    secret = secrets.get_secret_value(SecretId=os.environ["PROCORE_SECRET_ARN"])
    return json.loads(secret["SecretString"])["access_token"]


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    project_id = event["pathParameters"]["project_id"]
    answer = http.request("GET", f"{BASE_URL}/projects/{project_id}/rfis", headers={"Authorization": f"Bearer {access_token()}"})  # expect: PCR201
    if answer.status >= 400:
        return {"statusCode": answer.status, "body": answer.data.decode()}
    return {"statusCode": 200, "body": json.dumps({"open": len(json.loads(answer.data))})}
