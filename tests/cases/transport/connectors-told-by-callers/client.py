import os

import aiohttp
import httpx

HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


class Reader:
    def __init__(self, *, checked: bool = True):
        self.http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=checked), headers=HEAD)

    async def vendors(self):
        async with self.http.get("https://api.procore.com/rest/v1.0/vendors") as answer:
            return await answer.json()


def opened(strict=True):
    transport = httpx.HTTPTransport(verify=strict, retries=2)
    return httpx.Client(base_url="https://api.procore.com/rest/v1.0", transport=transport, headers=HEAD)


def supplier(strict=True):
    return httpx.Client(base_url="https://parts.example.com", transport=httpx.HTTPTransport(verify=strict))
