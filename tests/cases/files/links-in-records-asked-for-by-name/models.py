"""Records of other classes, asked for by the names of their tables."""

import requests

from odoo import fields, models


class Backend(models.Model):
    _name = "site.backend"

    access_token = fields.Char()
    company = fields.Char()

    def answer(self, project, name):
        head = {"Authorization": "Bearer %s" % self.access_token, "Procore-Company-Id": self.company}
        url = "https://api.procore.com/rest/v1.0/projects/%s/%s" % (project, name)
        return requests.get(url, headers=head, timeout=30).json()

    def pull(self, project):
        for photo in self.answer(project, "images"):
            self.env["site.photo"].create({"title": photo["filename"], "place": photo["url"]})
        for vendor in self.answer(project, "vendors"):
            self.env["site.firm"].create({"title": vendor["name"], "place": "https://firms.example.net"})

    def load(self):
        for photo in self.env["site.photo"].search([("body", "=", False)]):
            photo.body = requests.get(photo.place, timeout=60).content  # expect: PCR302
        for firm in self.env["site.firm"].search([]):
            firm.body = requests.get(firm.place, timeout=60).content


class Photo(models.Model):
    _name = "site.photo"

    title = fields.Char()
    place = fields.Char()
    body = fields.Binary()

    def again(self):
        self.body = requests.get(self.place, timeout=60).content  # expect: PCR302


class Firm(models.Model):
    _name = "site.firm"

    title = fields.Char()
    place = fields.Char()
    body = fields.Binary()

    def again(self):
        self.body = requests.get(self.place, timeout=60).content
