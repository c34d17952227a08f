"""The same with a session, and a row that is read by a helper."""

import boto3
import requests

SUFFIX = ".procore.com"


class Mirror:
    def __init__(self, token):
        self.s3 = boto3.client("s3")
        self.token = token

    @staticmethod
    def address(row):
        return row.get("source")

    def fetch(self, row):
        link = self.address(row)
        own = {}
        if requests.utils.urlparse(link).netloc.endswith(SUFFIX):
            own["Authorization"] = "Bearer " + self.token
        return requests.get(link, headers=own, timeout=60).content

    def size(self, row):
        return int(requests.head(self.address(row), timeout=60).headers["Content-Length"])  # expect: PCR302
