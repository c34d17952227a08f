import sys

import requests

API = "https://api.procore.com"
CODES = "/rest/v1.0/standard_cost_codes"  # expect: PCR401, PCR402
SUB = "/rest/v1.0/sub_jobs/{}"  # expect: PCR401


def head(token, company):
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}


def listing(token, company):
    return requests.get(API + CODES, headers=head(token, company)).json()


def remove(token, company, id):
    requests.delete(f"{API}{CODES}/{id}", headers=head(token, company))


def drop(token, company, id):
    requests.delete(API + SUB.format(id), headers=head(token, company))


def main():
    kind, id = sys.argv[1], sys.argv[2]
    requests.delete(f"{API}/rest/v1.0/{kind}/{id}", headers=head(sys.argv[3], sys.argv[4]))


main()
