"""Each row is a customer with an object of one class; other rows say which class they are for."""

import requests


class Client:
    login = "https://login.procore.com/oauth/token"

    def __init__(self, config):
        self.config = config

    def bearer(self):
        form = {"grant_type": "client_credentials", "client_id": self.config["key"], "client_secret": self.config["secret"]}
        answer = requests.post(self.login, data=form, timeout=30)  # expect: PCR103
        return answer.json()["access_token"]

    def vendors(self):
        head = {"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": str(self.config["company"])}
        return requests.get("https://api.procore.com/rest/v1.0/vendors", headers=head, timeout=30).json()


class Quiet(Client):
    def vendors(self):
        return []


KINDS = {"loud": Client, "quiet": Quiet}


def vendors(customers):
    return {name: Client(row).vendors() for name, row in customers.items()}


def by_kind(settings):
    return {name: KINDS[name](row).vendors() for name, row in settings.items()}
