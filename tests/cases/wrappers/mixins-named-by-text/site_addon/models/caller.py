import requests

from odoo import api, models


class SiteCaller(models.AbstractModel):
    _name = "site.caller"
    _description = "Calls to Procore"

    @api.model
    def _head(self, company):
        return {"Authorization": "Bearer %s" % company.site_token, "Procore-Company-Id": company.site_company}

    @api.model
    def _send(self, company, verb, path, params=None, payload=None, files=None):
        answer = requests.request(
            verb,
            "https://api.procore.com" + path,
            params=params,
            json=payload if files is None else None,
            data=payload if files is not None else None,
            files=files,
            headers=self._head(company),
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()


class SiteReader(models.AbstractModel):
    _name = "site.reader"
    _inherit = ["site.caller"]

    def _rows(self, company, path):
        return self._send(company, "GET", path, params={"per_page": 100})
