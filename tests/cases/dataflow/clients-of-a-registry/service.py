from authlib.integrations.starlette_client import OAuth

registry = OAuth()


class Directory:
    """Has a method that a registry has, too."""

    def create_client(self, name):
        raise LookupError(name)


def setup(settings):
    registry.register(
        "procore",
        client_id=settings["id"],
        client_secret=settings["secret"],
        access_token_url="https://app.procore.com/oauth/token",  # expect: PCR104
        api_base_url="https://api.procore.com/rest/v1.0/",
    )


async def observations(request, name="procore"):
    client = registry.create_client(name)
    return (await client.get("observations/items", request=request)).json()  # expect: PCR201
