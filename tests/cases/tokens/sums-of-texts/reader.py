"""Addresses put together from texts and numbers, some of them as large as a lifetime."""
import os

import requests

API = "https://api.procore.com/rest/v1.0"
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]


def headers(company_id):
    return {"Authorization": "Bearer " + str(TOKEN), "Procore-Company-Id": str(company_id)}


def rfis(project_id, company_id):
    url = str(API) + "/projects/" + str(project_id) + "/rfis"
    return requests.get(url, headers=headers(company_id), timeout=30).json()


def observations(project_id, company_id):
    url = API + "/observations/items?project_id=" + str(project_id)
    return requests.get(url, headers=headers(company_id), timeout=30).json()


if __name__ == "__main__":
    print(len(rfis(4711, 5400)), len(observations(7200, 5400)))
