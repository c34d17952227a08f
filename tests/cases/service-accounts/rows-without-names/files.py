"""Rows of a CSV file."""
import csv
import requests

LOGIN = "https://login.procore.com/oauth/token"


def main():
    with open("sites.csv", newline="") as f:
        for key, secret, number, *_ in csv.reader(f):
            answer = requests.post(LOGIN, json={  # expect: PCR103
                "grant_type": "client_credentials",
                "client_id": key,
                "client_secret": secret,
            })
            head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": number}
            print(requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json())


def main_by_name():
    with open("sites.csv", newline="") as f:
        for row in csv.DictReader(f):
            answer = requests.post(LOGIN, json={  # expect: PCR103
                "grant_type": "client_credentials",
                "client_id": row["key"],
                "client_secret": row["secret"],
            })
            head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": row["number"]}
            print(requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json())
