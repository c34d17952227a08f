"""Prints badges: the label printer has a self-signed certificate and plain http, Procore has neither."""
import os

import requests

PRINTER = "http://badge-printer.local:9100"
GATEWAY = "https://10.0.4.12/print"


def project_users(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/users",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
        verify=True,
    )
    answer.raise_for_status()
    return answer.json()


def print_badge(name):
    requests.post(GATEWAY, json={"text": name}, verify=False, timeout=5)
    requests.post(PRINTER, data=name.encode(), timeout=5)


def main():
    with requests.Session() as gateway:
        gateway.verify = False
        gateway.get(GATEWAY, timeout=5)
    for user in project_users(os.environ["PROJECT"]):
        print_badge(user["name"])


if __name__ == "__main__":
    main()
