"""Notices and their attachments; the file service answers with redirects."""

import os
from urllib.parse import urljoin

import requests

HOST = "https://api.procore.com"


class Procore:
    def __init__(self, token):
        self.token = token

    def get(self, path, **query):
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": os.environ["COMPANY"]}
        answer = requests.get(HOST + path, params=query, headers=headers, timeout=30)
        answer.raise_for_status()
        return answer.json()

    def fetch(self, link):
        for _ in range(4):
            answer = requests.get(link, headers={"Authorization": f"Bearer {self.token}"}, allow_redirects=False)  # expect: PCR303
            if answer.status_code not in (301, 302):
                return answer.content
            link = urljoin(link, answer.headers["Location"])
        raise RuntimeError("redirected in circles")

    def wait(self, path):
        """A job tells where its result will be."""
        begun = requests.post(HOST + path, headers={"Authorization": f"Bearer {self.token}"}, timeout=30)  # expect: PCR201
        return requests.get(urljoin(HOST, begun.headers["Location"]), headers={"Authorization": f"Bearer {self.token}"})  # expect: PCR201


def notices(token, project):
    api = Procore(token)
    for notice in api.get(f"/rest/v1.0/projects/{project}/correspondence_type_items"):
        for attachment in notice["attachments"]:
            yield attachment["filename"], api.fetch(attachment["url"])


def report(token, project):
    return Procore(token).wait(f"/rest/v1.0/projects/{project}/reports")
