"""Standard library only; the refresh token is a variable of the container."""
import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen


def access_token():
    form = urlencode(
        {
            "grant_type": "refresh_token",
            "refresh_token": os.environ["PROCORE_REFRESH_TOKEN"],  # may: PCR107
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
    ).encode()
    request = Request("https://login.procore.com/oauth/token", data=form, method="POST")  # expect: PCR107
    with urlopen(request, timeout=30) as response:  # may: PCR107
        return json.loads(response.read())["access_token"]
