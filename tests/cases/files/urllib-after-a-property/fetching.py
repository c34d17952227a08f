import os
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import requests

TOKEN = os.environ["PROCORE_TOKEN"]


@dataclass
class Where:
    link: str

    @property
    def is_internal(self):
        return (urlsplit(self.link).hostname or "").endswith(".procore.com")


class Download:
    def __init__(self, link):
        self.link = link
        self.request = Request(link)

    @property
    def trusted(self):
        return urlsplit(self.link).netloc.endswith((".procore.com", ".procoregov.com"))

    def body(self):
        if self.trusted:
            self.request.add_header("Authorization", f"Bearer {TOKEN}")  # expect: PCR303
        with urlopen(self.request) as answer:  # may: PCR303
            return answer.read()


def photo(link):
    wanted = Request(link)
    if Where(link).is_internal:
        wanted.add_header("Authorization", f"Bearer {TOKEN}")  # expect: PCR303
    return urlopen(wanted).read()  # may: PCR303


def dropped_on_redirects(link):
    headers = {"Authorization": f"Bearer {TOKEN}"} if Where(link).is_internal else {}
    return requests.get(link, headers=headers, timeout=60).content


def main():
    rows = requests.get(
        "https://api.procore.com/rest/v1.0/images",
        params={"project_id": 5},
        headers={"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": "7"},
        timeout=30,
    ).json()
    for row in rows:
        print(len(photo(row["url"])), len(Download(row["url"]).body()), len(dropped_on_redirects(row["url"])))


main()
