import datetime as dt

import requests

from db import Session, Tenant, Token


def token_for(tenant: Tenant) -> str:
    with Session() as db:
        tok = db.query(Token).filter(Token.tenant_id == tenant.id, Token.provider == "netsuite").first()
        if tok is None or tok.expires < dt.datetime.utcnow():
            res = requests.post(
                f"https://{tenant.netsuite_account}.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token",
                data={"grant_type": "client_credentials"},
            )
            tok = Token(tenant_id=tenant.id, provider="netsuite", value=res.json()["access_token"],
                        expires=dt.datetime.utcnow() + dt.timedelta(minutes=60))
            db.add(tok)
            db.commit()
        return tok.value
