import os

import boto3
import requests

table = boto3.resource("dynamodb").Table(os.environ["TABLE"])


def handler(event, context):
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]},
        timeout=10,
    )
    table.put_item(Item={"key": "procore", "value": answer.json()["access_token"]})
