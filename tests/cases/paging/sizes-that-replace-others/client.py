"""A client that asks for few rows where they are large."""

import requests

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "12"}


def asked(cursor, size):
    if cursor:
        return {"cursor": cursor, "per_page": size}
    return {"per_page": size, "sort": "id"}


def small(cursor, company):
    query = asked(cursor, 400)
    query["per_page"] = 50
    return requests.get(f"https://api.procore.com/rest/v2.0/companies/{company}/workflows", headers=HEADERS, params=query)


def large(cursor, company):
    query = asked(cursor, 400)  # expect: PCR204
    query["page"] = 2
    return requests.get(f"https://api.procore.com/rest/v2.0/companies/{company}/offices", headers=HEADERS, params=query)
