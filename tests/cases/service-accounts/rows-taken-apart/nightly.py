"""Every customer's credentials come out of a row, next to the company they are for."""

import psycopg2
import requests

connection = psycopg2.connect("dbname=sites")


def token(client_id, client_secret):
    form = {
        "grant_type": "client_credentials",
        "client_id": client_id,
        "client_secret": client_secret,
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company_id, bearer):
    headers = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(company_id)}
    url = "https://api.procore.com/rest/v1.0/projects"
    return requests.get(url, params={"company_id": company_id}, headers=headers, timeout=30).json()


def main():
    with connection.cursor() as cursor:
        cursor.execute("SELECT company_id, client_id, client_secret FROM customers")
        for company_id, client_id, client_secret in cursor.fetchall():
            print(len(projects(company_id, token(client_id, client_secret))))


if __name__ == "__main__":
    main()
