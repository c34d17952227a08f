"""Reads what is new."""

from __future__ import annotations

import boto3
import requests

ssm = boto3.client("ssm")


def run(event=None, context=None) -> int:
    token = ssm.get_parameter(Name="/procore/access")["Parameter"]["Value"]
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": "12"}
    return len(requests.get("https://api.procore.com/rest/v1.0/projects/7/rfis", headers=headers, timeout=30).json())


if __name__ == "__main__":
    print(run())
