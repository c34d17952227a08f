import requests


class Client:
    def __init__(self, client_id, client_secret, company_id):
        self.client_id, self.client_secret = client_id, client_secret
        self.company_id = str(company_id)

    def _token(self):
        form = {"grant_type": "client_credentials", "client_id": self.client_id, "client_secret": self.client_secret}
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
        answer.raise_for_status()
        return answer.json()["access_token"]

    def vendors(self):
        answer = requests.get(
            "https://api.procore.com/rest/v1.0/vendors",
            params={"company_id": self.company_id},
            headers={"Authorization": f"Bearer {self._token()}", "Procore-Company-Id": self.company_id},
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()
