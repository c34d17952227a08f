import datetime as dt

import requests

from db import Session, Tenant, Token

LOGIN = "https://login.procore.com"
API = "https://api.procore.com/rest/v1.0"


def _new_token(tenant: Tenant) -> dict:
    data = {  # may: PCR103
        "grant_type": "client_credentials",
        "client_id": tenant.procore_client_id,  # may: PCR103
        "client_secret": tenant.procore_client_secret,
    }
    res = requests.post(f"{LOGIN}/oauth/token", data=data)  # expect: PCR103
    res.raise_for_status()
    return res.json()


def token_for(tenant: Tenant) -> str:
    with Session() as db:
        tok = (
            db.query(Token)
            .filter(Token.tenant_id == tenant.id, Token.provider == "procore", Token.expires > dt.datetime.utcnow())
            .first()
        )
        if tok is None:
            body = _new_token(tenant)
            tok = Token(
                tenant_id=tenant.id,
                provider="procore",
                value=body["access_token"],
                expires=dt.datetime.utcnow() + dt.timedelta(minutes=90),  # expect: PCR101
            )
            db.add(tok)
            db.commit()
        return tok.value


def get(tenant: Tenant, path: str, **params):
    headers = {
        "Authorization": f"Bearer {token_for(tenant)}",
        "Procore-Company-Id": str(tenant.procore_company_id),
    }
    res = requests.get(f"{API}/{path}", headers=headers, params=params)
    res.raise_for_status()
    return res.json()
