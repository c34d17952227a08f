"""The same with a client of a library that keeps the users' tokens."""

from authlib.integrations.starlette_client import OAuth

oauth = OAuth()
oauth.register(
    "procore",
    access_token_url="https://login.procore.com/oauth/token",
    authorize_url="https://login.procore.com/oauth/authorize",
    api_base_url="https://api.procore.com/rest/v1.0/",
)


async def companies(request):
    return (await oauth.procore.get("companies", request=request)).json()
