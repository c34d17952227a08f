"""One OAuth session for each tenant, with the pair that the tenant's administrator sent."""
from oauthlib.oauth2 import BackendApplicationClient
from requests_oauthlib import OAuth2Session

TOKEN_URL = "https://login.procore.com/oauth/token"


def session_for(tenant):
    client = BackendApplicationClient(client_id=tenant.procore_client_id)  # may: PCR103
    session = OAuth2Session(client=client)
    session.fetch_token(  # expect: PCR103
        token_url=TOKEN_URL,
        client_id=tenant.procore_client_id,
        client_secret=tenant.procore_client_secret,
        include_client_id=True,
    )
    session.headers["Procore-Company-Id"] = str(tenant.procore_company_id)
    return session
