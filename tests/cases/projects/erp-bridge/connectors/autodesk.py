from .base import Connector


class AutodeskConnector(Connector):
    base_url = "https://developer.api.autodesk.com"
    token_url = "https://developer.api.autodesk.com/authentication/v2/token"

    def token_request(self):
        return {"grant_type": "client_credentials", "client_id": self.settings["id"],
                "client_secret": self.settings["secret"], "scope": "data:read account:read"}

    def issues(self, container):
        return self.call("GET", f"/construction/issues/v1/projects/{container}/issues")

    def cost_codes(self, container):
        return self.call("GET", f"/cost/v1/containers/{container}/cost_codes")
