import datetime
import os

import requests
from google.cloud import firestore, secretmanager

_db = firestore.Client()
_doc = _db.collection("tokens").document("procore")
HOST = os.environ.get("PROCORE_HOST", "api.procore.com")
LOGIN_HOST = os.environ.get("PROCORE_LOGIN_HOST", "login.procore.com")


def _secret(name):
    c = secretmanager.SecretManagerServiceClient()
    return c.access_secret_version(name=f"projects/acme/secrets/{name}/versions/latest").payload.data.decode()


@firestore.transactional
def _refresh(tx):
    snap = _doc.get(transaction=tx)
    data = snap.to_dict()
    now = datetime.datetime.now(datetime.timezone.utc)
    if data["expires_at"] > now:
        return data["access_token"]
    r = requests.post(
        f"https://{LOGIN_HOST}/oauth/token",
        data=dict(
            grant_type="refresh_token",
            refresh_token=data["refresh_token"],
            client_id=_secret("procore-id"),
            client_secret=_secret("procore-secret"),
        ),
    )
    r.raise_for_status()
    body = r.json()
    tx.set(
        _doc,
        {
            "access_token": body["access_token"],
            "refresh_token": body["refresh_token"],
            "expires_at": now + datetime.timedelta(seconds=7200 - 60),  # expect: PCR101
        },
    )
    return body["access_token"]


def _headers():
    return {
        "Authorization": f"Bearer {_refresh(_db.transaction())}",
        "Procore-Company-Id": os.environ["COMPANY"],
    }


def get(path):
    r = requests.get(f"https://{HOST}/rest/v1.0{path}", headers=_headers())
    r.raise_for_status()
    return r.json()


def get_v(path):
    r = requests.get(f"https://{HOST}/vapid{path}", headers=_headers())  # expect: PCR403
    return r.json()
