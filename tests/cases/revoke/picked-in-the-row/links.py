import os
from dataclasses import dataclass
from typing import Callable

import httpx


@dataclass
class Link:
    service: str
    access_token: str
    refresh_token: str | None = None


@dataclass(frozen=True)
class Service:
    revoke_url: str
    client_id: str
    client_secret: str
    token_of: Callable[[Link], str | None]


SERVICES = {
    "procore": Service(
        revoke_url="https://login.procore.com/oauth/revoke",
        client_id=os.environ["PROCORE_CLIENT_ID"],
        client_secret=os.environ["PROCORE_CLIENT_SECRET"],
        token_of=lambda link: link.access_token,  # expect: PCR102
    ),
    "books": Service(
        revoke_url="https://accounts.books.example.com/oauth2/revoke",
        client_id=os.environ["BOOKS_CLIENT_ID"],
        client_secret=os.environ["BOOKS_CLIENT_SECRET"],
        token_of=lambda link: link.refresh_token or link.access_token,
    ),
}


CAREFUL = {
    "procore": Service(
        revoke_url="https://login.procore.com/oauth/revoke",
        client_id=os.environ["PROCORE_CLIENT_ID"],
        client_secret=os.environ["PROCORE_CLIENT_SECRET"],
        token_of=lambda link: link.refresh_token,
    ),
    "books": Service(
        revoke_url="https://accounts.books.example.com/oauth2/revoke",
        client_id=os.environ["BOOKS_CLIENT_ID"],
        client_secret=os.environ["BOOKS_CLIENT_SECRET"],
        token_of=lambda link: link.access_token,
    ),
}


async def cut_off(link: Link, services: dict[str, Service]) -> bool:
    service = services[link.service]
    form = {
        "token": service.token_of(link),
        "client_id": service.client_id,
        "client_secret": service.client_secret,
    }
    async with httpx.AsyncClient(timeout=15) as http:
        response = await http.post(service.revoke_url, data=form)
    return response.is_success


async def leave(link: Link) -> bool:
    return await cut_off(link, SERVICES)


async def leave_carefully(link: Link) -> bool:
    return await cut_off(link, CAREFUL)
