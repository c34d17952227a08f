"""Envelopes of the other service, whose links need no token."""

from transport import Transport

BASE = "https://na3.docusign.net/restapi/v2.1"


class Envelopes:
    def __init__(self, token):
        self.token = token
        self.transport = Transport()

    def list(self, account):
        return self.transport.send("GET", f"{BASE}/accounts/{account}/envelopes", {"Authorization": f"Bearer {self.token}"}).json()

    def document(self, envelope):
        return self.transport.send("GET", envelope["pdf_url"], {}).content
