import configparser

import requests


class Procore:
    def __init__(self, config_file="config.ini"):
        config = configparser.ConfigParser()
        config.read(config_file)
        section = config["procore"]
        self.api_url = section.get("api_url", "https://api.procore.com/rest/v1.0")
        self.company_id = section["company_id"]
        self.headers = {"Authorization": "Bearer " + section["token"], "Company-Id": self.company_id}  # expect: PCR201

    def _rows(self, endpoint, **params):
        rows, page = [], 1
        while True:
            params.update(page=page, per_page=100)
            answer = requests.get(self.api_url + endpoint, headers=self.headers, params=params)
            answer.raise_for_status()
            rows += answer.json()
            if len(answer.json()) < 100:
                return rows
            page += 1

    def submittals(self, project_id):
        return self._rows("/submittal_logs", project_id=project_id)  # expect: PCR406

    def rfis(self, project_id):
        return self._rows(f"/projects/{project_id}/rfis")
