import argparse

import requests

ITEM = "/rest/v1.0/standard_cost_codes/{}"  # expect: PCR401, PCR402
HEAD = {"Procore-Company-Id": "8"}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("token")
    p.add_argument("verb", choices=["show", "drop"])
    p.add_argument("number")
    a = p.parse_args()
    url = "https://api.procore.com" + ITEM.format(a.number)
    head = {**HEAD, "Authorization": "Bearer " + a.token}
    if a.verb == "drop":
        requests.delete(url, headers=head, timeout=9)
    else:
        print(requests.get(url, headers=head, timeout=9).json())


main()
