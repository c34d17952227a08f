from transport import Transport

API = "https://api.procore.com/rest/v1.0"


class ProcoreSession:
    def __init__(self, token, company):
        self.token, self.company = token, company
        self.transport = Transport()

    def headers(self):
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company)}

    def call(self, method, path, **options):
        return self.transport.send(method, f"{API}/{path}", self.headers(), **options).json()
