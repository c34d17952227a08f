"""The rows name companies; the app has one pair of credentials for all of them."""

import os

import psycopg2
import requests

connection = psycopg2.connect("dbname=sites")


def token(client_id, client_secret):
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=30).json()["access_token"]


def main():
    bearer = token(os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT company_id, name FROM customers")
        for company_id, name in cursor.fetchall():
            headers = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(company_id)}
            url = "https://api.procore.com/rest/v1.0/projects"
            rows = requests.get(url, params={"company_id": company_id}, headers=headers, timeout=30).json()
            print(name, len(rows))


if __name__ == "__main__":
    main()
