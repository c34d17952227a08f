import requests

from .costs import CostMixin
from .people import PeopleMixin

HOSTS = {"production": "https://api.procore.com", "sandbox": "https://sandbox.procore.com"}


class Client(PeopleMixin, CostMixin):
    def __init__(self, token, company_id, environment="production"):
        self.base = HOSTS[environment]
        self.token = token
        self.company_id = company_id
        self.session = requests.Session()

    def _headers(self):
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)}

    def request(self, method, path, *, version="v1.0", **kwargs):
        url = f"{self.base}/rest/{version}/{path.lstrip('/')}"
        answer = self.session.request(method, url, headers=self._headers(), timeout=30, **kwargs)
        answer.raise_for_status()
        return answer

    def get(self, path, **params):
        return self.request("GET", path, params=params).json()
