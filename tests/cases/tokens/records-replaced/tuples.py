"""Named tuples with an end beside the token."""
import collections
import os
from datetime import datetime, timedelta

import httpx

Slot = collections.namedtuple("Slot", "bearer expires_at")
slot = Slot("", datetime.min)


def bearer():
    global slot
    if slot.expires_at < datetime.now():
        answer = httpx.post(
            "https://login.procore.com/oauth/token",
            data={"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]},
        ).json()
        slot = slot._replace(bearer=answer["access_token"], expires_at=datetime.now() + timedelta(minutes=100))  # expect: PCR101
    return slot.bearer


print(bearer())
