import os

import boto3
import requests


def renew(event, context):
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]},
        timeout=10,
    )
    boto3.client("ssm").put_parameter(Name="bearer", Value=answer.json()["access_token"], Overwrite=True)
