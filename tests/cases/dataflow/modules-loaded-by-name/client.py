import importlib
import os

from transport import HttpxTransport

API = "https://api.procore.com"


class Client:
    def __init__(self, token, transport=None):
        self._token = token
        self._transport = transport or HttpxTransport()

    async def get(self, path, headers=None):
        sent = {"Authorization": f"Bearer {self._token}", **dict(headers or {})}
        return await self._transport.request("GET", API + path, headers=sent)

    async def projects(self, company):
        return await self.get(f"/rest/v1.0/companies/{company}/projects")  # expect: PCR201

    async def vendors(self, company):
        return await self.get(f"/rest/v1.0/companies/{company}/vendors", {"Procore-Company-Id": str(company)})


def exported(company):
    writer = importlib.import_module("writers.csv")
    return writer.rows(os.environ["PROCORE_TOKEN"], company)
