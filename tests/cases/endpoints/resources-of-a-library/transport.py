import requests


class Transport:
    host = "https://api.procore.com"

    def __init__(self, token: str, company_id: int) -> None:
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})

    def send(self, method, path, version="v1.0", **kwargs):
        response = self.session.request(method, f"{self.host}/rest/{version}/{path}", timeout=30, **kwargs)
        response.raise_for_status()
        return response
