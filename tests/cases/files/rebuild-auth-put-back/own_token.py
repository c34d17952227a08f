"""The same from the session's own memory."""

from requests import Session


class Client(Session):
    base = "https://api.procore.com/rest/v1.0"

    def __init__(self, token, company):
        super().__init__()
        self.bearer = f"Bearer {token}"
        self.headers.update({"Authorization": self.bearer, "Procore-Company-Id": str(company)})

    def rebuild_auth(self, prepared, answer):  # expect: PCR303
        prepared.headers.pop("Authorization", None)
        prepared.headers["Authorization"] = self.bearer

    def vendors(self):
        return self.get(f"{self.base}/vendors", timeout=30).json()
