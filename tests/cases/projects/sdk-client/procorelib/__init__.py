from ._base import AsyncTransport, SyncTransport
from .auth import BearerAuth
from .resources import AsyncProjects, Projects, Rfis, Submittals

__all__ = ["AsyncClient", "Client"]


class Client:
    def __init__(self, client_id: str, client_secret: str, company_id: int, **kw):
        transport = SyncTransport(BearerAuth(client_id, client_secret), **kw)
        self.projects = Projects(transport, company_id)
        self.rfis = Rfis(transport, company_id)
        self.submittals = Submittals(transport, company_id)


class AsyncClient:
    def __init__(self, client_id: str, client_secret: str, company_id: int, **kw):
        self.projects = AsyncProjects(AsyncTransport(BearerAuth(client_id, client_secret), **kw), company_id)
