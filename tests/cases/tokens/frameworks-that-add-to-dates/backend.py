from datetime import timedelta

import requests
from odoo import fields, models


class ProcoreBackend(models.Model):
    _name = "procore.backend"

    access_token = fields.Char()
    refresh_token = fields.Char()
    token_expiry = fields.Datetime()
    last_import = fields.Datetime()
    import_every = fields.Integer(default=7200)

    def _renew(self):
        form = {
            "grant_type": "refresh_token",
            "refresh_token": self.refresh_token,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        pair = answer.json()
        self.write(
            {
                "access_token": pair["access_token"],
                "refresh_token": pair["refresh_token"],
                "token_expiry": fields.Datetime.add(fields.Datetime.now(), hours=2),  # expect: PCR101
            }
        )

    def _token(self):
        if not self.token_expiry or self.token_expiry < fields.Datetime.now():
            self._renew()
        return self.access_token

    def _is_due(self):
        return fields.Datetime.now() - self.last_import > timedelta(seconds=self.import_every)

    def vendors(self):
        headers = {"Authorization": f"Bearer {self._token()}", "Procore-Company-Id": self.company}
        return requests.get("https://api.procore.com/rest/v1.0/vendors", headers=headers, timeout=60).json()
