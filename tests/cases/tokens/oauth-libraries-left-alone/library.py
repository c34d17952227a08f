"""requests_oauthlib computes `expires_at` itself; all we do is keep what it hands us."""
import json
import os
import pathlib

from requests_oauthlib import OAuth2Session

FILE = pathlib.Path.home() / ".procore-token.json"
TOKEN_URL = "https://login.procore.com/oauth/token"
CLIENT = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


def save(token):
    FILE.write_text(json.dumps(token))
    FILE.chmod(0o600)


def session():
    oauth = OAuth2Session(
        CLIENT["client_id"],
        token=json.loads(FILE.read_text()),
        auto_refresh_url=TOKEN_URL,
        auto_refresh_kwargs=CLIENT,
        token_updater=save,
    )
    oauth.headers.update({"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})
    return oauth


def first_login():
    oauth = OAuth2Session(CLIENT["client_id"], redirect_uri="urn:ietf:wg:oauth:2.0:oob")
    url, _state = oauth.authorization_url("https://login.procore.com/oauth/authorize")
    print("Open", url)
    save(oauth.fetch_token(TOKEN_URL, code=input("Code: "), client_secret=CLIENT["client_secret"]))


def observations(project_id):
    answer = session().get(
        "https://api.procore.com/rest/v1.0/observations/items", params={"project_id": project_id}, timeout=5400
    )
    answer.raise_for_status()
    return answer.json()
