"""Most streams have what the base gives; only one heir of it adds the company."""

from singer_sdk.streams import RESTStream


class SiteStream(RESTStream):
    url_base = "https://api.procore.com/rest/v1.0"  # may: PCR201

    @property
    def http_headers(self):
        headers = {}  # expect: PCR201
        if "user_agent" in self.config:
            headers["User-Agent"] = self.config["user_agent"]
        return headers


class CompanyStream(SiteStream):
    @property
    def http_headers(self):
        headers = super().http_headers
        headers["Procore-Company-Id"] = str(self.config["company_id"])
        return headers


class Projects(SiteStream):
    name = "projects"
    path = "/projects"


class Rfis(SiteStream):
    name = "rfis"
    path = "/projects/{project_id}/rfis"


class Punch(SiteStream):
    name = "punch"
    path = "/punch_items"


class Departments(CompanyStream):
    name = "departments"
    path = "/departments"


class Programs(CompanyStream):
    name = "programs"
    path = "/companies/{company_id}/programs"
