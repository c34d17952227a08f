import os
import random

from locust import FastHttpUser, HttpUser, between, task

COMPANY = os.environ["PROCORE_COMPANY"]


class SiteManager(HttpUser):
    host = "https://sandbox.procore.com"
    wait_time = between(1, 5)

    def on_start(self):
        self.client.headers["Authorization"] = "Bearer " + os.environ["SANDBOX_TOKEN"]
        self.client.headers["Procore-Company-Id"] = COMPANY
        self.projects = [row["id"] for row in self.client.get(f"/rest/v1.0/projects?company_id={COMPANY}").json()]

    @task(3)
    def rfis(self):
        self.client.get(f"/rest/v1.0/projects/{random.choice(self.projects)}/rfis", name="rfis")

    @task
    def codes(self):
        self.client.get("/rest/v1.0/cost_codes", params={"project_id": self.projects[0]}, name="codes")  # expect: PCR402


class Bare(FastHttpUser):
    host = "https://sandbox.procore.com"

    @task
    def vendors(self):
        head = {"Authorization": "Bearer " + os.environ["SANDBOX_TOKEN"]}  # expect: PCR201
        self.client.post("/rest/v1.0/vendors", json={"vendor": {"name": "x"}}, headers=head)


class Shop(HttpUser):
    host = "https://shop.example"

    @task
    def codes(self):
        self.client.get("/rest/v1.0/cost_codes")
