"""Each tenant's pair lies in the parameter store; the sending function gets it beforehand."""
from functools import partial

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
    ask = partial(requests.post, auth=(client_id, secret), data={"grant_type": "client_credentials"}, timeout=30)
    answer = ask("https://login.procore.com/oauth/token")  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(tenant_id, company_id):
    headers = {"Authorization": f"Bearer {token(tenant_id)}", "Procore-Company-Id": str(company_id)}
    return requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=60).json()
