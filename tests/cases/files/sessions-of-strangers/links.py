"""Helpers that are handed somebody's session; nothing here calls them."""

from __future__ import annotations

import aiohttp
import httpx
import requests

API = "https://api.procore.com/rest/v1.0"
UPLOADS = "https://api.procore.com/rest/v1.1/projects"
LOGO = "https://storage.procore.com/v3/files/logo.png"  # expect: PCR301


def headers(token: str, company: int) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}


def logo(session: requests.Session) -> bytes:
    return session.get(LOGO, timeout=20).content


async def sheet(client: aiohttp.ClientSession, name: str) -> bytes:
    url = f"https://storage.procore.com/v3/files/{name}"  # expect: PCR301
    async with client.get(url) as answer:
        return await answer.read()


def send_photo(session: requests.Session, project: int, photo: bytes, token: str) -> None:
    mine = headers(token, 7)
    target = session.post(f"{UPLOADS}/{project}/uploads", json={}, headers=mine).json()
    session.put(target["url"], data=photo, headers=mine)  # expect: PCR303


async def locations(session: aiohttp.ClientSession, project: int, token: str) -> list[dict]:
    url = f"{API}/projects/{project}/locations"
    async with session.get(url, headers={"Authorization": f"Bearer {token}"}) as answer:  # expect: PCR201
        return await answer.json()


class Photos:
    """Whoever makes the client may give it the token and the company."""

    def __init__(self, client: httpx.AsyncClient | None) -> None:
        self.client = client

    async def all(self, project: int) -> list[bytes]:
        answer = await self.client.get(f"{API}/projects/{project}/images", params={"per_page": 100})
        return [(await self.client.get(image["url"])).content for image in answer.json()]

    async def weather(self, town: str) -> dict:
        return (await self.client.get("https://api.weather.example/v1/now", params={"town": town})).json()


def fetch(session: requests.Session, item: dict) -> bytes:
    return session.get(item["url"]).content
