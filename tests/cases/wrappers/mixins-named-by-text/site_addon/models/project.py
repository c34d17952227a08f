from odoo import fields, models


class Project(models.Model):
    _name = "project.project"
    _inherit = ["project.project", "site.reader", "mail.thread"]

    site_number = fields.Char()
    code_count = fields.Integer(compute="_compute_codes")

    def _compute_codes(self):
        for project in self:
            project.code_count = len(self._rows(project.company_id, "/rest/v1.0/cost_codes"))  # expect: PCR402

    def import_types(self):
        return self._send(self.company_id, "GET", "/rest/v1.0/line_item_types", {"project_id": self.site_number})  # expect: PCR402


class Warehouse(models.Model):
    _name = "site.warehouse"
    _inherit = "stock.caller"

    def codes(self):
        return self._rows(self.company_id, "/api/cost_codes")
