"""Set again for the API's own host alone."""

from urllib.parse import urlsplit

from requests import Session

HOST = "api.procore.com"


class Client(Session):
    def __init__(self, token, company):
        super().__init__()
        self.bearer = f"Bearer {token}"
        self.headers.update({"Authorization": self.bearer, "Procore-Company-Id": str(company)})

    def rebuild_auth(self, prepared, answer):
        super().rebuild_auth(prepared, answer)
        if urlsplit(prepared.url).hostname == urlsplit(answer.request.url).hostname:
            prepared.headers["Authorization"] = self.bearer

    def vendors(self):
        return self.get(f"https://{HOST}/rest/v1.0/vendors", timeout=30).json()
