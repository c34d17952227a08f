import os

import boto3
import requests

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    value = table.get_item(Key={"key": "procore"})["Item"]["value"]
    headers = {"Authorization": f"Bearer {value}", "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=10).json()
