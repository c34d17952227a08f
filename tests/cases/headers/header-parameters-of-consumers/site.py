import os

from uplink import Consumer, Header, Path, get, post, returns
from uplink.auth import BearerToken


class Site(Consumer):
    @returns.json
    @get("/rest/v1.0/projects/{project}/incidents")
    def incidents(self, project: Path, company: Header("Procore-Company-Id")):
        """Incidents of a project."""

    @returns.json
    @get("/rest/v1.0/projects/{project}/rfis")  # may: PCR201
    def rfis(self, project: Path, language: Header("Accept-Language")):
        """RFIs of a project."""


site = Site(base_url="https://api.procore.com", auth=BearerToken(os.environ["TOKEN"]))  # expect: PCR201
print(site.incidents(7, company=os.environ["COMPANY"]), site.rfis(7, language="en"))
