"""The token of the accounts."""

from __future__ import annotations

import os

import boto3
import requests

ssm = boto3.client("ssm")


def renew(event, context) -> None:
    form = {"grant_type": "client_credentials", "client_id": os.environ["SAGE_ID"], "client_secret": os.environ["SAGE_KEY"]}
    token = requests.post("https://id.sage.com/oauth/token", data=form, timeout=30).json()
    ssm.put_parameter(Name="/sage/access", Value=token["access_token"], Overwrite=True)
