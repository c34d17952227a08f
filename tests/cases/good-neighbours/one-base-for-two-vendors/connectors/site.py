from .base import Connector


class ProcoreConnector(Connector):
    token_url = "https://login.procore.com/oauth/token"
    root = "https://api.procore.com/rest/v1.0"

    def __init__(self, company, *args):
        super().__init__(*args)
        self.company = company

    def extra_headers(self):
        return {"Procore-Company-Id": str(self.company)}

    def projects(self):
        return self.get("/projects", company_id=self.company)
