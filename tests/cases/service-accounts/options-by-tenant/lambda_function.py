"""Each tenant's pair lies in the parameter store; what a call is given is put together before."""
import json
import os

import boto3
import requests

ssm = boto3.client("ssm")


def pair(tenant_id):
    base = f"/tenants/{tenant_id}/procore"
    client_id = ssm.get_parameter(Name=f"{base}/client_id")["Parameter"]["Value"]
    secret = ssm.get_parameter(Name=f"{base}/client_secret", WithDecryption=True)["Parameter"]["Value"]
    return client_id, secret


def token(tenant_id):
    client_id, secret = pair(tenant_id)
    options = {"auth": (client_id, secret), "timeout": 30}
    options["data"] = {"grant_type": "client_credentials"}
    answer = requests.post("https://login.procore.com/oauth/token", **options)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def handler(event, context):
    headers = {"Authorization": f"Bearer {token(event['tenant'])}", "Procore-Company-Id": event["company_id"]}
    answer = requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=60)
    answer.raise_for_status()
    boto3.client("s3").put_object(Bucket=os.environ["BUCKET"], Key=event["tenant"], Body=json.dumps(answer.json()))
