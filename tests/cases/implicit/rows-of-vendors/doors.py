"""Logins of a kiosk; each page sends its visitor to the vendor he chose."""

import enum
import secrets
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask, redirect

app = Flask("doors")


class Flow(enum.Enum):
    PAGE = "token"
    SERVER = "code"


@dataclass(frozen=True)
class Door:
    authorize: str
    client_id: str
    flow: Flow

    def url(self, back: str) -> str:
        fields = {
            "client_id": self.client_id,
            "response_type": self.flow.value,  # may: PCR105
            "redirect_uri": back,
            "state": secrets.token_hex(8),
        }
        return f"{self.authorize}?" + urlencode(fields)


DOORS = {
    "procore": Door("https://login.procore.com/oauth/authorize", "f1e2d3", Flow.PAGE),  # expect: PCR105
    "trello": Door("https://trello.com/1/OAuthAuthorizeToken", "77aa", Flow.PAGE),
    "box": Door("https://account.box.com/api/oauth2/authorize", "b0b0", Flow.SERVER),
}

LINKS = {
    "drawings": {"page": "https://login.procore.com/oauth/authorize", "asks": "code"},
    "site": {"page": "https://login.procore.com/oauth/authorize", "asks": "token"},  # expect: PCR105
    "board": {"page": "https://trello.com/1/OAuthAuthorizeToken", "asks": "token"},
}


@app.get("/enter/<door>")
def enter(door: str):
    return redirect(DOORS[door].url("https://kiosk.example/landing"))


@app.get("/link/<name>")
def link(name: str):
    link = LINKS[name]
    query = urlencode({"client_id": "f1e2d3", "response_type": link["asks"]})  # may: PCR105
    return redirect(link["page"] + "?" + query)
