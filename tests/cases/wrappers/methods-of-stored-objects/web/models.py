"""Rows that know how to call their vendor."""

import requests
from django.db import models


class Account(models.Model):
    company = models.BigIntegerField()
    token = models.TextField()
    active = models.BooleanField(default=True)

    @property
    def headers(self):
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company)}

    def call(self, method, path, **kwargs):
        url = "https://api.procore.com/rest/v1.0" + path
        response = requests.request(method, url, headers=self.headers, timeout=60, **kwargs)
        response.raise_for_status()
        return response.json()


class Ledger(models.Model):
    realm = models.CharField(max_length=40)

    def call(self, method, path):
        return requests.request(method, f"https://quickbooks.api.intuit.com/v3/company/{self.realm}{path}", timeout=60).json()


class Site(models.Model):
    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    ledger = models.ForeignKey(Ledger, on_delete=models.CASCADE)
    number = models.BigIntegerField()

    def meetings(self):
        return self.owner.call("GET", "/meetings", params={"project_id": self.number})  # expect: PCR406

    def codes(self):
        return self.ledger.call("GET", "/cost_codes")
