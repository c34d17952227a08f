import httpx


class CompanyAuth(httpx.Auth):
    def __init__(self, token, company_id: int):
        self._company = str(company_id)
        self._token = token

    def auth_flow(self, request: httpx.Request):
        self._sign(request)
        yield request

    def _sign(self, request: httpx.Request) -> None:
        request.headers["Authorization"] = f"Bearer {self._token()}"
        request.headers["X-Procore-Company"] = self._company  # expect: PCR201
