import requests
from odoo import fields, models

LOGIN = "https://login.procore.com"
API = "https://api.procore.com"


class ResCompany(models.Model):
    _inherit = "res.company"

    procore_company_ref = fields.Char("Company in Procore")
    procore_key = fields.Char(groups="base.group_system")
    procore_secret = fields.Char(groups="base.group_system")

    def _procore_token(self):
        self.ensure_one()
        answer = requests.post(f"{LOGIN}/oauth/token", timeout=20, data={  # expect: PCR103
            "grant_type": "client_credentials",
            "client_id": self.procore_key,
            "client_secret": self.procore_secret,
        })
        answer.raise_for_status()
        return answer.json()["access_token"]

    def _procore_projects(self):
        headers = {
            "Authorization": "Bearer %s" % self._procore_token(),
            "Procore-Company-Id": self.procore_company_ref,
        }
        return requests.get(API + "/rest/v1.1/projects", headers=headers, timeout=60).json()
