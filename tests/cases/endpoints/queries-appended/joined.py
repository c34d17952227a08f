"""The same with a separator under a name, and a session."""

import requests

from transport import HEADERS

session = requests.Session()
session.headers.update(HEADERS)


class Resource:
    root = "https://api.procore.com/rest/v1.0/"

    def __init__(self, name):
        self.name = name

    def url(self, number, query=""):
        address = f"{self.root}{self.name}/{number}"
        mark = "&" if "?" in address else "?"
        return address + mark + query if query else address

    def delete(self, number, company):
        return session.delete(self.url(number, f"company_id={company}"))


def clean(company, numbers):
    codes = Resource("standard_cost_codes")  # expect: PCR401
    for number in numbers:
        codes.delete(number, company)
