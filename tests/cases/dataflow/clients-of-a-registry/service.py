from authlib.integrations.starlette_client import OAuth
from fastapi import FastAPI, Request

app = FastAPI()


class Directory:
    """Has a method that a registry has, too."""

    def __init__(self, people):
        self.people = people

    def create_client(self, name):
        return self.people[name]


async def saved(name, request):
    return request.session.get(name)


registry = OAuth(fetch_token=saved)


def setup(settings):
    registry.register(
        "procore",
        client_id=settings["id"],
        client_secret=settings["secret"],
        access_token_url="https://app.procore.com/oauth/token",  # expect: PCR104
        api_base_url="https://api.procore.com/rest/v1.0/",
    )


@app.get("/observations")
async def observations(request: Request, name="procore"):
    client = registry.create_client(name)
    return (await client.get("observations/items", request=request)).json()  # expect: PCR201


@app.get("/people/{name}")
async def person(name: str):
    return Directory({"ann": {"name": "Ann"}}).create_client(name)
