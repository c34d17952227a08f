"""Fetch a file of the API hop by hop; the token goes to the vendor alone."""

from urllib.parse import urljoin, urlsplit

import httpx

HOPS = 5


def is_ours(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" and (parts.hostname or "").endswith(".procore.com")


def fetch(url: str, token: str) -> bytes:
    with httpx.Client(follow_redirects=False) as client:
        for _ in range(HOPS):
            headers = {"Authorization": f"Bearer {token}"} if is_ours(url) else {}
            answer = client.get(url, headers=headers)
            if answer.is_redirect:
                url = urljoin(url, answer.headers["location"])
                continue
            answer.raise_for_status()
            return answer.content
    raise RuntimeError("too many redirects")
