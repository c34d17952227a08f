"""company_id in the query does not replace the header."""

import argparse
import os

import requests

API_BASE_URL = "https://api.procore.com/rest/v1.0"


def get_projects(token, company_id):
    url = f"{API_BASE_URL}/projects?company_id={company_id}"
    response = requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=30)  # expect: PCR201
    response.raise_for_status()
    return response.json()


def get_work_orders(token, company_id, project_id):
    response = requests.get(  # expect: PCR201
        API_BASE_URL + "/work_order_contracts",
        params={"company_id": company_id, "project_id": project_id},
        headers={"Authorization": f"Bearer {token}", "Accept": "application/json"},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("company_id")
    args = parser.parse_args()
    token = os.environ["PROCORE_ACCESS_TOKEN"]
    for project in get_projects(token, args.company_id):
        orders = get_work_orders(token, args.company_id, project["id"])
        print(project["name"], sum(float(order["grand_total"] or 0) for order in orders))


if __name__ == "__main__":
    main()
