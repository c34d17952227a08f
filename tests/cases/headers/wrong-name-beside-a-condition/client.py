"""A helper sets the header if it is told the company; one caller adds it by hand, under another name."""
import requests

API = "https://api.procore.com"


def headers_for(token, company=None, **more):
    headers = {"Authorization": f"Bearer {token}", **more}
    if company:
        headers["Procore-Company-Id"] = str(company)
    return headers


class Rfis:
    path = "/rest/v1.0/projects/{project}/rfis"

    def __init__(self, token, company):
        self.token = token
        self.company = company

    @property
    def headers(self):
        return headers_for(self.token, self.company)

    def all(self, project):
        return requests.get(API + self.path.format(project=project), headers=self.headers, timeout=20).json()


class Observations(Rfis):
    path = "/rest/v1.0/projects/{project}/observations/items"

    @property
    def headers(self):
        headers = headers_for(self.token)
        headers["Company-Id"] = str(self.company)  # expect: PCR201
        return headers


def both(token, company, project):
    return Rfis(token, company).all(project), Observations(token, company).all(project)
