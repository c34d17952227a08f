"""The scheme of the address is kept apart from the host."""
from urllib.parse import urlencode


class Address:
    scheme = "https"

    def __init__(self, host):
        self.host = host

    def at(self, path):
        return f"{self.scheme}://{self.host}{path}"


def start(client):
    query = {
        "response_type": "token",  # expect: PCR105
        "client_id": client,
        "redirect_uri": "http://localhost:7777/done",
    }
    return Address("login.procore.com").at("/oauth/authorize") + "?" + urlencode(query)


def start_other(client):
    query = {"response_type": "token", "client_id": client}
    return Address("account.box.com").at("/api/oauth2/authorize") + "?" + urlencode(query)
