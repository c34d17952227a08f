from datetime import timedelta

from .base import Connector


class ProcoreConnector(Connector):
    base_url = "https://api.procore.com/rest/v1.0"
    token_url = "https://login.procore.com/oauth/token"

    def __init__(self, settings):
        super().__init__(settings)
        self.http.headers["Procore-Company-Id"] = str(settings["company_id"])

    def token_request(self):
        return {
            "grant_type": "client_credentials",
            "client_id": self.settings["client_id"],
            "client_secret": self.settings["client_secret"],
        }

    def lifetime(self, body):
        return timedelta(seconds=body["expires_in"] - 120)

    def commitments(self, project_id):
        return self.call("GET", "/purchase_order_contracts", params={"project_id": project_id})

    def direct_costs(self, project_id):
        return self.call("GET", f"projects/{project_id}/direct_costs")

    def cost_types(self):
        return self.call("GET", "line_item_types", params={"company_id": self.settings["company_id"]})  # expect: PCR402

    def segments(self):
        return self.call("GET", f"companies/{self.settings['company_id']}/work_breakdown_structure/segments")
