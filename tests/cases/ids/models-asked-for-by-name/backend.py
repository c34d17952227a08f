import requests

from odoo import fields, models


class Backend(models.Model):
    _name = "procore.backend"

    location = fields.Char(default="https://api.procore.com")
    access_token = fields.Char()
    company = fields.Char()

    def import_vendors(self, project):
        head = {"Authorization": "Bearer %s" % self.access_token, "Procore-Company-Id": self.company}
        rows = requests.get(self.location + "/rest/v1.0/projects/%s/vendors" % project, headers=head, timeout=30).json()
        for row in rows:
            self.env["site.partner"].create({"remote_key": row["id"], "name": row["name"], "rank": 1})
        self.env["site.counter"].create({"remote_key": len(rows)})


class Partner(models.Model):
    _name = "site.partner"

    remote_key = fields.Integer(index=True)  # expect: PCR203
    rank = fields.Integer(default=1)
    name = fields.Char()


class Counter(models.Model):
    _name = "site.counter"

    remote_key = fields.Integer()
