"""Rows whose fields become the arguments of a call, by their position."""
import csv
import os

import requests

API = "https://api.procore.com/rest/v1.0"
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


class Photo:
    def __init__(self, name, link):
        self.name, self.link = name, link

    def save(self):
        with open(self.name, "wb") as file:
            file.write(requests.get(self.link, timeout=9).content)  # expect: PCR302


def rows():
    for image in requests.get(f"{API}/images", headers=HEAD, timeout=9).json():
        yield [image["filename"], image["url"]]


def main():
    for row in rows():
        Photo(*row).save()


def fetch(number, link, *, headers=None):
    return requests.get(link, params={"number": number}, headers=headers, timeout=9).content


def filed():
    """Files say nothing of who gave the links."""
    with open("links.csv", newline="") as file:
        for row in csv.reader(file):
            fetch(*row)


def with_token():
    for row in rows():
        fetch(*row, headers=HEAD)
