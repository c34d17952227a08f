import requests

from odoo import api, fields, models


class Backend(models.Model):
    _name = "site.backend"

    procore_company = fields.Char()
    access_token = fields.Char()

    def call(self, method, path):
        self.ensure_one()
        head = {"Authorization": "Bearer %s" % self.access_token, "Procore-Company-Id": self.procore_company}
        return requests.request(method, "https://api.procore.com/rest/v1.0" + path, headers=head, timeout=60).json()

    @api.model
    def cron(self):
        for backend in self.search([]):
            backend.call("GET", "/sub_jobs?project_id=7")  # expect: PCR402

    def action_links(self):
        for backend in self:
            backend.sudo().call("GET", "/links")  # expect: PCR406


class Project(models.Model):
    _inherit = "project.project"

    backend_id = fields.Many2one("site.backend")

    def types(self):
        return self.env["site.backend"].search([], limit=1).call("GET", "/line_item_types")  # expect: PCR402

    def schedule(self):
        return self.backend_id.call("GET", "/schedule_type")  # expect: PCR406
