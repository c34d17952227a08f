"""Without an updater the library raises, and brings the new token along."""
import os

from requests_oauthlib import OAuth2Session, TokenUpdated

TOKEN_URL = "https://login.procore.com/oauth/token"


def get(url, token, save):
    session = OAuth2Session(os.environ["PROCORE_CLIENT_ID"], token=token, auto_refresh_url=TOKEN_URL)
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    try:
        return session.get(url)
    except TokenUpdated as update:
        save(update.token)
        session.token = update.token
        return session.get(url)
