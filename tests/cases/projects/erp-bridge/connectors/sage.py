from .base import Connector


class SageConnector(Connector):
    """Sage Intacct; service account of the finance department."""

    base_url = "https://api.intacct.com/ia/api/v1"
    token_url = "https://api.intacct.com/ia/api/v1/oauth2/token"

    def token_request(self):
        return {"grant_type": "client_credentials", "client_id": self.settings["service_account_id"],
                "client_secret": self.settings["service_account_secret"]}

    def post_bill(self, bill):
        return self.call("POST", "/objects/accounts-payable/bill", json=bill)

    def cost_types(self):
        return self.call("GET", "/objects/construction/standard-cost-type")
