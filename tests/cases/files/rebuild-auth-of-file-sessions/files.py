"""A session that is handed out, by a class named after the vendor."""

import requests


class ProcoreFiles(requests.Session):
    def should_strip_auth(self, old_url, new_url):  # expect: PCR303
        return False


def opened(token):
    session = ProcoreFiles()
    session.headers.update(Authorization=f"Bearer {token}")
    return session


def read(token, address):
    return opened(token).get(address, timeout=60).content
