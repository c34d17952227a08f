"""AWS Lambda: webhook receiver that reads the changed punch item back from Procore."""
import json
import os
import time
import urllib.parse

import boto3
import urllib3

http = urllib3.PoolManager()
table = boto3.resource("dynamodb").Table(os.environ["TOKEN_TABLE"])


def access_token():
    item = table.get_item(Key={"pk": "procore"}).get("Item")
    if item and item["ttl"] > time.time():
        return item["access_token"]
    body = urllib.parse.urlencode(
        {
            "grant_type": "client_credentials",
            "client_id": os.environ["CLIENT_ID"],
            "client_secret": os.environ["CLIENT_SECRET"],
        }
    )
    answer = http.request(
        "POST",
        "https://login.procore.com/oauth/token",
        body=body,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    token = json.loads(answer.data)["access_token"]
    table.put_item(Item={"pk": "procore", "access_token": token, "ttl": int(time.time()) + 5000})  # expect: PCR101
    return token


def lambda_handler(event, context):
    hook = json.loads(event["body"])
    url = f"https://api.procore.com/rest/v1.1/punch_items/{hook['resource_id']}?project_id={hook['project_id']}"
    answer = http.request(
        "GET",
        url,
        headers={"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": str(hook["company_id"])},
    )
    print(json.dumps({"status": answer.status, "item": hook["resource_id"]}))
    return {"statusCode": 200}
