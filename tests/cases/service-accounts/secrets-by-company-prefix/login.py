"""Every customer has sent the two values of the account made in its own Procore company."""
import json
import os

import boto3
import requests

secrets = boto3.client("secretsmanager")


def company_credentials(company_id):
    value = secrets.get_secret_value(SecretId=f"procore/company/{company_id}")["SecretString"]
    return json.loads(value)


def login(company_id):
    credentials = company_credentials(company_id)
    form = {"grant_type": "client_credentials", "client_id": credentials["client_id"], "client_secret": credentials["client_secret"]}  # may: PCR103
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def vendors(company_id):
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/vendors",
        params={"company_id": company_id},
        headers={"Authorization": f"Bearer {login(company_id)}", "Procore-Company-Id": str(company_id)},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def main():
    for company_id in os.environ["COMPANY_IDS"].split(","):
        print(company_id, len(vendors(company_id)))


if __name__ == "__main__":
    main()
