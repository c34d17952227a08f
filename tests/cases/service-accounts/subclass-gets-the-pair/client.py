import requests


class Base:
    def __init__(self, client_id, client_secret, company_id):
        self.client_id, self.client_secret = client_id, client_secret
        self.company_id = str(company_id)

    def vendors(self):
        headers = {"Authorization": f"Bearer {self.token()}", "Procore-Company-Id": self.company_id}
        url = "https://api.procore.com/rest/v1.0/vendors"
        return requests.get(url, params={"company_id": self.company_id}, headers=headers, timeout=60).json()

    def token(self):
        raise NotImplementedError


class Client(Base):
    """Logs in with what its base keeps."""

    def token(self):
        form = {"grant_type": "client_credentials", "client_id": self.client_id, "client_secret": self.client_secret}
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
        answer.raise_for_status()
        return answer.json()["access_token"]
