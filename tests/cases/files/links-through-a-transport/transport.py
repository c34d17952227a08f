"""How requests leave the house; knows no service."""

import requests


class Transport:
    def __init__(self):
        self._session = requests.Session()

    def send(self, method, url, headers, **options):
        return self._session.request(method, url, headers=headers, timeout=30, **options)
