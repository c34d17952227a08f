"""Photos by channels: what takes links out is started before anything is in them."""

from __future__ import annotations

import os
from pathlib import Path

import anyio
import httpx
import trio

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "12"}
IMAGES = "https://api.procore.com/rest/v1.0/images"


async def produce(send, project: int) -> None:
    async with send, httpx.AsyncClient(headers=HEADERS) as http:
        for row in (await http.get(IMAGES, params={"project_id": project})).json():
            await send.send((row["id"], row["url"]))


async def consume(receive) -> None:
    async with receive, httpx.AsyncClient() as http:
        async for key, link in receive:
            answer = await http.get(link)  # expect: PCR302
            Path(f"{key}.jpg").write_bytes(answer.content)


async def consume_well(receive) -> None:
    async with receive, httpx.AsyncClient(headers=HEADERS, follow_redirects=True) as http:
        async for key, link in receive:
            Path(f"{key}.jpg").write_bytes((await http.get(link)).content)


async def tiles(receive) -> None:
    async with receive, httpx.AsyncClient() as http:
        async for key, link in receive:
            Path(f"{key}.png").write_bytes((await http.get(link)).content)


async def radar(send) -> None:
    async with send:
        for key in range(9):
            await send.send((key, f"https://tiles.weather.example/{key}.png"))


async def by_anyio() -> None:
    send, receive = anyio.create_memory_object_stream(20)
    well_send, well_receive = anyio.create_memory_object_stream[tuple[int, str]](20)
    tile_send, tile_receive = anyio.create_memory_object_stream(20)
    async with anyio.create_task_group() as group:
        group.start_soon(consume, receive)
        group.start_soon(consume_well, well_receive)
        group.start_soon(tiles, tile_receive)
        group.start_soon(produce, send, 7)
        group.start_soon(produce, well_send, 8)
        group.start_soon(radar, tile_send)


async def take(channel) -> None:
    async with httpx.AsyncClient() as http:
        while True:
            try:
                _, link = await channel.receive()
            except trio.EndOfChannel:
                break
            await http.get(link)  # expect: PCR302


async def by_trio() -> None:
    async with trio.open_nursery() as nursery:
        send, receive = trio.open_memory_channel(0)
        async with send, receive:
            for _ in range(3):
                nursery.start_soon(take, receive.clone())
            nursery.start_soon(produce, send.clone(), 7)


if __name__ == "__main__":
    anyio.run(by_anyio)
    trio.run(by_trio)
