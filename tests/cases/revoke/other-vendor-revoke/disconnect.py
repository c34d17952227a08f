"""Disconnect buttons: Google and Slack do kill access tokens; Procore's pair is revoked by its refresh token."""
import os

import requests


def disconnect_google(access_token):
    requests.post("https://oauth2.googleapis.com/revoke", params={"token": access_token}, timeout=10)


def disconnect_slack(access_token):
    requests.post("https://slack.com/api/auth.revoke", headers={"Authorization": f"Bearer {access_token}"}, timeout=10)


def disconnect_procore(pair):
    requests.post(
        "https://login.procore.com/oauth/revoke",
        data={
            "token": pair["refresh_token"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=10,
    )


def disconnect(user):
    if user.google_access_token:
        disconnect_google(user.google_access_token)
    if user.slack_access_token:
        disconnect_slack(user.slack_access_token)
    if user.procore_pair:
        disconnect_procore(user.procore_pair)
        user.procore_pair = None
    user.save()
