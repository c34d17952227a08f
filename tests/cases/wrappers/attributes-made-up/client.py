"""A client without a method for each resource: attributes and items add to the path."""

from abc import ABC
from urllib.parse import quote

import requests

API = "https://api.procore.com"


class Node(object):
    __slots__ = ("_client", "_parts")

    def __init__(self, client, parts=()):
        self._client = client
        self._parts = parts

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Node(self._client, self._parts + (name,))

    def __getitem__(self, key):
        return Node(self._client, self._parts + (quote(str(key)),))

    @property
    def path(self):
        return "/rest/v1.0/%s" % "/".join(self._parts)

    def get(self, **params):
        return self._client.send("GET", self.path, params=params)

    def delete(self):
        return self._client.send("DELETE", self.path)

    def each(self, **params):
        page = 1
        while rows := self.get(page=page, **params):
            yield from rows
            page += 1


class Client(ABC):
    def __init__(self, token, company):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})

    def __getattr__(self, name):
        return Node(self, (name,))

    def send(self, verb, path, **options):
        answer = self.session.request(verb, API + path, timeout=30, **options)
        answer.raise_for_status()
        return answer.json()
