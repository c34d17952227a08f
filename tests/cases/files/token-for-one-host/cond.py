from urllib.parse import urlparse

import requests

API_HOST = "api.procore.com"  # may: PCR301


class Downloader:
    def __init__(self, token, company):
        self.token = token
        self.company = company

    def auth_for(self, url):
        if urlparse(url).netloc == API_HOST:
            return {"Authorization": f"Bearer {self.token}"}
        return {}

    def rfis(self, project):
        return requests.get(
            f"https://{API_HOST}/rest/v1.0/projects/{project}/rfis",
            headers={"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company)},
        ).json()

    def save(self, project):
        for rfi in self.rfis(project):
            for attachment in rfi["attachments"]:
                url = attachment["url"]
                requests.get(url, headers=self.auth_for(url))  # expect: PCR302
