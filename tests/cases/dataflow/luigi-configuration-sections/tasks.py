import json
import os

import luigi
import requests


class procore(luigi.Config):
    company = luigi.Parameter()
    api = luigi.Parameter()


class accounting(luigi.Config):
    api = luigi.Parameter()


class Projects(luigi.Task):
    day = luigi.DateParameter()
    path = luigi.Parameter(default="/rest/v1.0/projects")

    def output(self):
        return luigi.LocalTarget(f"projects-{self.day}.json")

    def run(self):
        answer = requests.get(
            procore().api + self.path,
            params={"company_id": procore().company},
            headers={
                "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
                "Procore-Company-Id": procore().company,
            },
        )
        answer.raise_for_status()
        with self.output().open("w") as out:
            json.dump(answer.json(), out)


class Post(luigi.Task):
    day = luigi.DateParameter()

    def requires(self):
        return Projects(self.day)

    def run(self):
        with self.input().open() as rows:
            requests.post(accounting().api + "/rest/v1.0/sub_jobs", json=json.load(rows)).raise_for_status()
