"""A session for file links alone: nothing else tells whom it calls."""

import requests


class KeepsHeader(requests.Session):
    def rebuild_auth(self, prepared_request, response):  # expect: PCR303
        pass


def save(procore_token, drawing, folder):
    with KeepsHeader() as session:
        session.headers["Authorization"] = f"Bearer {procore_token}"
        answer = session.get(drawing["pdf_url"], timeout=120)
        (folder / drawing["number"]).write_bytes(answer.content)
