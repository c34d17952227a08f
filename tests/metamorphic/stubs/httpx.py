"""Stands in for httpx: sends with the stand-in for requests."""

import requests


class AsyncClient:
    def __init__(self, *, follow_redirects):
        assert follow_redirects

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return None

    async def request(self, method, url, **options):
        return requests.request(method, url, **options)

    async def get(self, url, **options):
        return requests.request("get", url, **options)

    async def post(self, url, **options):
        return requests.request("post", url, **options)
