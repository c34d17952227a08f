import os

import httpx

LOGINS = {
    "procore": (
        "https://login.procore.com/oauth/token",
        {  # may: PCR103
            "grant_type": "client_credentials",  # expect: PCR103
            "client_id": os.environ["P_ID"],
            "client_secret": os.environ["P_KEY"],
        },
    ),
    "box": (
        "https://api.box.com/oauth2/token",
        {"grant_type": "client_credentials", "client_id": os.environ["B_ID"], "client_secret": os.environ["B_KEY"]},
    ),
}


def bearer(name):
    url, form = LOGINS[name]
    return httpx.post(url, data=form).json()["access_token"]


def offices():
    head = {"Authorization": "Bearer " + bearer("procore")}  # expect: PCR201
    return httpx.get("https://api.procore.com/rest/v1.0/offices", headers=head).json()


def folders():
    return httpx.get("https://api.box.com/2.0/folders/0", headers={"Authorization": "Bearer " + bearer("box")}).json()
