"""Keeps the token of the API in the parameter store."""

from __future__ import annotations

import os
import time

import boto3
import requests

ssm = boto3.client("ssm")


def _ask() -> dict:
    form = {
        "grant_type": "refresh_token",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "refresh_token": ssm.get_parameter(Name="/procore/refresh")["Parameter"]["Value"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


def _keep(token: dict) -> None:
    ssm.put_parameter(Name="/procore/access", Value=token["access_token"], Overwrite=True)
    ssm.put_parameter(Name="/procore/refresh", Value=token["refresh_token"], Overwrite=True)
    ssm.put_parameter(Name="/procore/ends", Value=str(token["created_at"] + token["expires_in"]), Overwrite=True)


def renew(event, context) -> None:
    _keep(_ask())


def renew_when_due(event, context) -> None:
    expires_at = float(ssm.get_parameter(Name="/procore/ends")["Parameter"]["Value"])
    if expires_at - time.time() < 900:
        _keep(_ask())
