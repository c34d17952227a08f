"""The links are sorted first, and fetched afterwards."""

from urllib.parse import urlsplit

import boto3
import requests


def read(row):
    return row["source"]


def is_ours(link):
    return urlsplit(link).netloc.endswith(".procore.com")


class Copier:
    def __init__(self, token):
        self.token = token
        self.bucket = boto3.resource("s3").Bucket("mirror")

    def ours(self, rows):
        for row in rows:
            if is_ours(read(row)):
                yield requests.get(read(row), headers={"Authorization": f"Bearer {self.token}"}, timeout=60).content

    def others(self, rows):
        for row in rows:
            if not is_ours(read(row)):
                yield requests.get(read(row), timeout=60).content
