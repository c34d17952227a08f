import base64
import io

from odoo import fields, models


class PhotoExport(models.TransientModel):
    _name = "site.photo.export"
    _inherit = "site.caller"

    project_id = fields.Many2one("project.project", required=True)
    attachment_ids = fields.Many2many("ir.attachment")

    def action_export(self):
        for attachment in self.attachment_ids:
            stream = io.BytesIO(base64.b64decode(attachment.datas))
            self._send(  # expect: PCR404
                self.project_id.company_id,
                "POST",
                "/rest/v1.0/images",
                params={"project_id": self.project_id.site_number},
                payload={"image[description]": attachment.name},
                files={"image[data]": (attachment.name, stream, attachment.mimetype)},
            )

    def _send(self, company, verb, path, **more):
        """Told in the chatter as well."""
        self.env["mail.message"].create({"body": path})
        return super()._send(company, verb, path, **more)
