"""A client of our own; who installs the package passes the address of their Procore zone."""

import requests


class Base:
    def __init__(self, token, procore_url):
        self.token = token
        self.procore_url = procore_url

    def post(self, path, company_id, **kwargs):
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(company_id)}
        return requests.post(self.procore_url + path, headers=headers, timeout=30, **kwargs)


class Files(Base):
    endpoint = "/rest/v1.0/files"

    def create(self, company_id, project_id, path):
        file = [("file[data]", open(path, "rb"))]
        return self.post(self.endpoint, company_id, params={"project_id": project_id}, files=file)  # expect: PCR404


class Procore:
    def __init__(self, token, base_url):
        self.files = Files(token, base_url)
