from .base import Connector


class ForgeConnector(Connector):
    token_url = "https://developer.api.autodesk.com/authentication/v2/token"
    root = "https://developer.api.autodesk.com"

    def hubs(self):
        return self.get("/project/v1/hubs")
