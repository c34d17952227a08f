"""Two ways to fetch what one function reads: only one of them gives the token to the vendor's hosts."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import dropbox
import httpx


@dataclass
class Remote:
    name: str
    where: str


def on_procore(address: str) -> bool:
    return (urlsplit(address).hostname or "").endswith((".procore.com", ".procoregov.com"))


def listed(entry: dict) -> list[Remote]:
    return [Remote(each["title"], each["location"]) for each in entry["things"]]


async def whole(remote: Remote, token: str) -> bytes:
    headers = {"Authorization": f"Bearer {token}"} if on_procore(remote.where) else {}
    async with httpx.AsyncClient(follow_redirects=True) as client:
        return (await client.get(remote.where, headers=headers)).content


async def copy(entries: list[dict], box: dropbox.Dropbox, token: str) -> None:
    for entry in entries:
        for remote in listed(entry):
            box.files_upload(await whole(remote, token), f"/{remote.name}")


async def thumbnail(entry: dict) -> bytes:
    first, *_ = listed(entry)
    async with httpx.AsyncClient() as client:
        return (await client.get(first.where)).content  # expect: PCR302
