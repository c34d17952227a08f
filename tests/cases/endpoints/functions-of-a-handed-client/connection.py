import requests


class Http(requests.Session):
    def __init__(self, token, company_id):
        super().__init__()
        self.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})

    def request(self, method, url, **kwargs):
        return super().request(method, "https://api.procore.com" + url, timeout=30, **kwargs)
