import os
from concurrent.futures import ThreadPoolExecutor

import requests

from store import Builder, builders
from tokens import by_function, by_method, own


def projects(token, company):
    return requests.get(
        "https://api.procore.com/rest/v1.0/projects",
        params={"company_id": company},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)},
        timeout=30,
    ).json()


def count(builder: Builder):
    mine = projects(by_function(builder), builder.company_id)
    return len(mine) + len(projects(by_method(builder), builder.company_id))


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(count, builders())))
    print(len(projects(own(), os.environ["COMPANY"])))


main()
