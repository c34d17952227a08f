"""The same projects, read by a spider."""

import os

import scrapy
from scrapy.http import JsonRequest

BASE = "https://api.procore.com/rest/v1.0"


class ProjectsSpider(scrapy.Spider):
    name = "projects"
    company = os.environ["PROCORE_COMPANY_ID"]

    def start_requests(self):
        headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": self.company}
        yield scrapy.Request(f"{BASE}/projects?company_id={self.company}", headers=headers)

    def parse(self, response):
        bare = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}  # expect: PCR201
        for project in response.json():
            yield scrapy.Request(f"{BASE}/projects/{project['id']}/rfis", headers=bare, callback=self.rfis)  # may: PCR201
            yield JsonRequest("https://tracker.example.com/projects", data={"name": project["name"]})

    def rfis(self, response):
        yield from response.json()


class ListsSpider(scrapy.Spider):
    name = "lists"

    def start_requests(self):
        headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "7"}
        yield scrapy.Request(f"{BASE}/standard_cost_code_lists?company_id=7", headers=headers)  # expect: PCR401
        lists = {"company_id": 7, "standard_cost_code_list": {"name": "new"}}
        yield JsonRequest(f"{BASE}/standard_cost_code_lists", data=lists, headers=headers)  # expect: PCR402
