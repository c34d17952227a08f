"""The portal keeps each new pair."""

import time

from . import logins


def bearer(user, store):
    pair = store.load(user)
    if time.time() > pair["created_at"] + pair["expires_in"]:
        pair = logins.PROCORE.ask(grant_type="refresh_token", refresh_token=pair["refresh_token"])
        store.save(user, pair)
    return pair["access_token"]


def renewed(user, store):
    form = {"grant_type": "refresh_token", "refresh_token": store.load(user)["refresh_token"]}
    pair = logins.ask(form)
    store.save(user, pair)
    return pair["access_token"]
