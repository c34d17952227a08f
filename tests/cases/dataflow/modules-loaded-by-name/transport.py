"""An optional dependency is loaded when it is needed."""

import importlib


class HttpxTransport:
    def __init__(self):
        try:
            httpx_module = importlib.import_module("httpx")
        except ImportError as error:
            raise RuntimeError("Install httpx.") from error
        self._client = httpx_module.AsyncClient()

    async def request(self, method, url, headers=None):
        response = await self._client.request(method=method, url=url, headers=headers)
        response.raise_for_status()
        return response.json()
