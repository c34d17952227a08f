"""Records of a framework: what one method writes into a column, another one fetches."""

import base64

import requests

from odoo import api, fields, models


class Document(models.Model):
    _name = "site.document"

    title = fields.Char()
    place = fields.Char()
    cover = fields.Char()
    company = fields.Char()
    access_token = fields.Char()

    @api.model
    def pull(self, project):
        head = {"Authorization": "Bearer %s" % self.access_token, "Procore-Company-Id": self.company}
        answer = requests.get(
            "https://api.procore.com/rest/v1.0/projects/%s/images" % project, headers=head, timeout=30
        )
        for photo in answer.json():
            values = {"title": photo["filename"], "place": photo["url"]}
            values["cover"] = "https://covers.example.net/%s.png" % project
            self.create(values)

    def load(self):
        self.title = base64.b64encode(requests.get(self.place, timeout=60).content)  # expect: PCR302

    def load_cover(self):
        return requests.get(self.cover, timeout=60).content
