"""The row keeps the new pair; `.get` with the old token is only a fallback."""
from datetime import datetime, timedelta

import requests

from app.config import Config
from app.models import ProcoreToken, db

TOKEN_URL = "https://login.procore.com/oauth/token"


def get_access_token():
    row = ProcoreToken.get_current()
    if row.expires_at <= datetime.utcnow():
        row = refresh_tokens(row)
    return row.access_token


def refresh_tokens(row):
    form = {
        "grant_type": "refresh_token",
        "refresh_token": row.refresh_token,
        "client_id": Config.PROCORE_CLIENT_ID,
        "client_secret": Config.PROCORE_CLIENT_SECRET,
    }
    response = requests.post(TOKEN_URL, data=form, timeout=30)
    response.raise_for_status()
    body = response.json()
    row.access_token = body["access_token"]
    row.refresh_token = body.get("refresh_token", row.refresh_token)
    row.expires_at = datetime.utcnow() + timedelta(seconds=body["expires_in"])
    db.session.commit()
    return row
