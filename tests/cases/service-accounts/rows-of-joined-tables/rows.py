"""Rows of companies by joins."""
import os
import psycopg2
import requests

LOGIN = "https://login.procore.com/oauth/token"


def tenants(cursor):
    cursor.execute(
        "SELECT c.procore_company_id, a.client_id, a.client_secret "
        "FROM companies c JOIN accounts a ON a.company = c.id "
        "WHERE c.active"
    )
    return cursor.fetchall()


def run(cursor):
    for row in tenants(cursor):
        answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": row[1], "client_secret": row[2]})  # expect: PCR103
        head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(row[0])}
        requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


QUERY = """
    SELECT t.number, s.key, s.secret
    FROM tenants AS t
    JOIN secrets AS s ON s.tenant = t.id
    WHERE t.number = %s
"""


def one(cursor, number):
    cursor.execute(QUERY, (number,))
    _, key, secret = cursor.fetchone()
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": key, "client_secret": secret})  # expect: PCR103
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


def fields(cursor, number):
    wanted = ["key", "secret"]
    cursor.execute("SELECT " + ", ".join(wanted) + " FROM tenants WHERE number = %s", (number,))
    key, secret = cursor.fetchone()
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": key, "client_secret": secret})  # expect: PCR103
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()
