"""One login for each customer; authlib is told the endpoint when the client is made."""
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.integrations.requests_client import OAuth2Session

TOKEN_URL = "https://login.procore.com/oauth/token"


def session_for(customer):
    session = OAuth2Session(customer.client_id, customer.client_secret, token_endpoint=TOKEN_URL)  # may: PCR103
    session.fetch_token(grant_type="client_credentials")  # expect: PCR103
    session.headers["Procore-Company-Id"] = str(customer.company_id)
    return session


def vendors(customer):
    return session_for(customer).get("https://api.procore.com/rest/v1.0/vendors").json()


async def trades(account):
    options = {"client_id": account["key"], "client_secret": account["secret"], "token_endpoint": TOKEN_URL}  # may: PCR103
    async with AsyncOAuth2Client(**options, grant_type="client_credentials") as client:  # may: PCR103
        await client.fetch_token()  # expect: PCR103
        client.headers["Procore-Company-Id"] = str(account["company_id"])
        answer = await client.get(f"https://api.procore.com/rest/v1.0/companies/{account['company_id']}/trades")
        return answer.json()
