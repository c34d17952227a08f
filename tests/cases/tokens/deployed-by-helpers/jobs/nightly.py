import os

import boto3
import requests


def projects(event, context):
    value = boto3.client("ssm").get_parameter(Name="bearer")["Parameter"]["Value"]
    headers = {"Authorization": f"Bearer {value}", "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=10).json()
