import os

import clients.procore as procore


def projects(company):
    headers = {"Procore-Company-Id": str(company)}
    return procore.fetch(f"/rest/v1.0/companies/{company}/projects", os.environ["PROCORE_TOKEN"], headers)


def vendors(company):
    return procore.fetch(f"/rest/v1.0/companies/{company}/vendors", os.environ["PROCORE_TOKEN"], {})  # expect: PCR201
