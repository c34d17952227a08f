"""Methods that subclasses inherit."""

from .api import ROOT


class Reader:
    def __init__(self, session) -> None:
        self.session = session

    async def vendors(self, company: int):
        answer = await self.session.async_request("get", f"{ROOT}/companies/{company}/vendors")  # expect: PCR201
        return await answer.json()


class Lists(Reader):
    """What the entry makes."""
