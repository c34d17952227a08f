"""One account for each customer, out of a table; a test makes up one of its own."""

import sqlite3
from dataclasses import dataclass

import requests

API = "https://api.procore.com/rest/v1.0"


@dataclass
class Customer:
    title: str
    company_id: int
    key: str
    password: str

    def bearer(self):
        form = {"grant_type": "client_credentials", "client_id": self.key, "client_secret": self.password}
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
        return answer.json()["access_token"]


def projects(customer):
    headers = {"Authorization": f"Bearer {customer.bearer()}", "Procore-Company-Id": str(customer.company_id)}
    return requests.get(f"{API}/projects", headers=headers, params={"company_id": customer.company_id}).json()


def main():
    with sqlite3.connect("customers.db") as db:
        db.row_factory = sqlite3.Row
        for row in db.execute("SELECT * FROM customers"):
            print(projects(Customer(row["title"], row["company_id"], row["key"], row["password"])))


if __name__ == "__main__":
    main()
