"""What comes back with the user is refused when it is old; what was fetched is fetched again."""

import json
import time

import requests

HELD = {"at": 0.0, "a": ""}


def trade(code, at):
    if time.time() - at > 600:
        raise ValueError("too late")
    form = {"grant_type": "authorization_code", "code": code}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()


def give():
    if time.time() - HELD["at"] < 5100:  # expect: PCR101
        return HELD["a"]
    got = requests.post("https://login.procore.com/oauth/token", data={"grant_type": "client_credentials"}, timeout=9)
    HELD.update(at=time.time(), a=got.json()["access_token"])
    return HELD["a"]


class Paper:
    """The answer lies in a file; some time before its own end it is asked for again."""

    PIECE = 600

    def __init__(self, file):
        self.file = file

    @staticmethod
    def good(said, piece=PIECE):
        return time.time() + piece < said["created_at"] + said["expires_in"]

    def get(self):
        said = json.loads(self.file.read_text())
        if not self.good(said):
            said = self.ask(said["refresh_token"])
        return said["access_token"]

    def ask(self, other):
        form = {"grant_type": "refresh_token", "refresh_token": other}
        got = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9)
        self.file.write_text(got.text)
        return got.json()
