"""The endpoint is kept by the client, which asks it for each token."""
import os

from authlib.integrations.httpx_client import OAuth2Client

API = "https://api.procore.com"


def client():
    made = OAuth2Client(
        client_id=os.environ["PROCORE_CLIENT_ID"],
        client_secret=os.environ["PROCORE_CLIENT_SECRET"],
        token_endpoint=f"{API}/oauth/token",  # expect: PCR104
        headers={"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
    )
    made.fetch_token(grant_type="client_credentials")
    return made


def incidents(project_id):
    return client().get(f"{API}/rest/v1.0/projects/{project_id}/incidents").json()
