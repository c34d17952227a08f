"""What is told to people goes to their chat."""
import json

import requests


def tell(event, context):
    for record in event["Records"]:
        message = json.loads(record["body"])
        requests.post(message["url"], json={"text": message["text"]}, timeout=10)


def mirror(event, context):
    for record in event["Records"]:
        message = json.loads(record["body"])
        requests.get(message["url"], timeout=10).raise_for_status()
