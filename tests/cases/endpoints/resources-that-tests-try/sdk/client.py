import os

import requests

from sdk.resources import Punch, Rfis, SubJobs, Types

ROOT = "https://api.procore.com/rest/v1.0"


class Client:
    def __init__(self, company):
        self.http = requests.Session()
        self.http.headers["Authorization"] = "Bearer " + os.environ["TOKEN"]
        self.http.headers["Procore-Company-Id"] = str(company)

    def send(self, method, path, **params):
        return self.http.request(method, f"{ROOT}/{path}", params=params, timeout=30).json()

    def rfis(self, project):
        return Rfis(self, project)

    def sub_jobs(self, project):
        return SubJobs(self, project)

    def types(self, project):
        return Types(self, project)

    def punch(self, project):
        return Punch(self, project)
