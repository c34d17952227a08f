import boto3
import requests

sm = boto3.client("secretsmanager")


def _pair(slug):
    base = f"apps/tenants/{slug}"
    return (
        sm.get_secret_value(SecretId=f"{base}/procore-id")["SecretString"],
        sm.get_secret_value(SecretId=f"{base}/procore-key")["SecretString"],
    )


def bearer(slug):
    answer = requests.post(  # expect: PCR103
        "https://login.procore.com/oauth/token",
        auth=_pair(slug),
        data={"grant_type": "client_credentials"},
        timeout=30,
    )
    return answer.json()["access_token"]


def handler(event, context):
    head = {"Authorization": f"Bearer {bearer(event['slug'])}", "Procore-Company-Id": event["number"]}
    return requests.get("https://api.procore.com/rest/v1.1/projects", headers=head, timeout=30).json()
