import os

import requests

HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"]}  # expect: PCR201
WITH_COMPANY = {**HEAD, "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def rfis(number):
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{number}/rfis", headers=HEAD, timeout=9)


def drop_job(number):
    return requests.delete(f"https://api.procore.com/rest/v1.0/sub_jobs/{number}", headers=WITH_COMPANY, timeout=9)  # expect: PCR401
