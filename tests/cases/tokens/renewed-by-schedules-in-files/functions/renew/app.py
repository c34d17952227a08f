"""Puts a new token into the parameter store for the other functions."""

import os

import boto3
import requests


def handler(event, context):
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    token = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]
    boto3.client("ssm").put_parameter(Name="/procore/token", Value=token, Type="SecureString", Overwrite=True)
