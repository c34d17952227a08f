"""Fetches drawings with the standard library; the token goes to links at the vendor's hosts only."""

import json
import os
import urllib.request
from urllib.parse import urlsplit

import httpx

API = "https://api.procore.com"
SIGNED = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "12"}


def listed(project: int) -> list[dict]:
    path = f"/rest/v1.0/projects/{project}/drawing_revisions"
    with urllib.request.urlopen(urllib.request.Request(API + path, headers=SIGNED), timeout=60) as answer:
        return json.load(answer)


def is_foreign(link: str) -> bool:
    return not (urlsplit(link).hostname or "").endswith(".procore.com")


def fetched(link: str) -> bytes:
    headers = {} if is_foreign(link) else {"Authorization": SIGNED["Authorization"]}
    request = urllib.request.Request(link, headers=headers)  # expect: PCR303
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read()


def prepared(client: httpx.Client, link: str) -> bytes:
    request = httpx.Request("GET", link, headers={} if is_foreign(link) else SIGNED)
    return client.send(request, follow_redirects=True).content


def main() -> None:
    with httpx.Client() as client:
        for revision in listed(7):
            print(len(fetched(revision["pdf_url"])), len(prepared(client, revision["png_url"])))


main()
