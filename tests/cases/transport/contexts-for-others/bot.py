"""A bot between the API and a chat server whose certificate nobody signed."""

import asyncio
import http.client
import os
import ssl

import aiohttp
import click
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


def context(strict: bool = True) -> ssl.SSLContext:
    made = ssl.create_default_context()
    if not strict:
        made.check_hostname = False
        made.verify_mode = ssl.CERT_NONE
    return made


def loose_context(loose: bool = False) -> ssl.SSLContext:
    return ssl._create_unverified_context() if loose else ssl.create_default_context()  # expect: PCR206


async def rfis(project):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context())) as session:
        async with session.get(f"{API}/projects/{project}/rfis", headers=HEADERS) as answer:
            return await answer.json()


async def say(text):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context(strict=False))) as session:
        await session.put("https://chat.corp.local/send", json={"body": text})


def offices():
    connection = http.client.HTTPSConnection("api.procore.com", context=loose_context())
    connection.request("GET", "/rest/v1.0/offices", headers=HEADERS)
    return connection.getresponse().read()


def trades():
    connection = http.client.HTTPSConnection("api.procore.com", context=loose_context(loose=True))
    connection.request("GET", "/rest/v1.0/companies/7/trades", headers=HEADERS)
    return connection.getresponse().read()


class Tool:
    def __init__(self, insecure):
        self.session = requests.Session()
        if insecure:
            self.session.verify = False

    def programs(self):
        return self.session.get(f"{API}/companies/7/programs", headers=HEADERS, timeout=30).json()


@click.command()
@click.option("--insecure/--secure", default=False)
def main(insecure):
    print(Tool(insecure).programs())
    print(asyncio.run(rfis(12)), offices(), trades())
    asyncio.run(say("done"))


if __name__ == "__main__":
    main()
