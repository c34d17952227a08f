"""A section of the settings for each service, each with a class of its own: that is one pair for the vendor."""

import requests


class Service:
    base = ""
    login = ""

    def __init__(self, config):
        self.config = config

    def bearer(self):
        form = {
            "grant_type": "client_credentials",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
        }
        return requests.post(self.login, data=form, timeout=30).json()["access_token"]

    def headers(self):
        return {"Authorization": f"Bearer {self.bearer()}"}

    def get(self, path):
        return requests.get(self.base + path, headers=self.headers(), timeout=30).json()


class Procore(Service):
    base = "https://api.procore.com"
    login = "https://login.procore.com/oauth/token"

    def headers(self):
        return {**super().headers(), "Procore-Company-Id": str(self.config["company"])}

    def vendors(self):
        return self.get("/rest/v1.0/vendors")


class Autodesk(Service):
    base = "https://developer.api.autodesk.com"
    login = "https://developer.api.autodesk.com/authentication/v2/token"

    def hubs(self):
        return self.get("/project/v1/hubs")


SERVICES = {"autodesk": Autodesk, "procore": Procore}


def build(config):
    return {name: SERVICES[name](section) for name, section in config.items()}


def run(config):
    services = build(config)
    return services["procore"].vendors(), services["autodesk"].hubs()
