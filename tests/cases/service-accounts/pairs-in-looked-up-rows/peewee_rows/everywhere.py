"""A token for each row of one table; another table holds one row that its class knows how to get."""

import requests
from peewee import BigIntegerField, Model, TextField


class Gate(Model):
    key = TextField()
    lock = TextField()


class Shelf(Model):
    number = BigIntegerField()
    key = TextField()
    lock = TextField()


def ask(one):
    form = {"grant_type": "client_credentials", "client_id": one.key, "client_secret": one.lock}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]  # expect: PCR103


def everyone():
    return {one.key: ask(one) for one in Gate.select()}


def single():
    it = Shelf.solo()
    form = {"grant_type": "client_credentials", "client_id": it.key, "client_secret": it.lock}
    bearer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]
    head = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(it.number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()
