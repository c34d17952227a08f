"""Nightly renewal; the table has a column for the new refresh token, but nobody fills it."""
import os

import psycopg2
import requests

SELECT = "select refresh_token from procore_tokens where user_id = %s"
UPDATE = "update procore_tokens set access_token = %s, expires_at = now() + %s * interval '1 second' where user_id = %s"


def renew(connection, user_id):
    with connection.cursor() as cursor:
        cursor.execute(SELECT, (user_id,))
        (refresh_token,) = cursor.fetchone()
        form = {
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        response = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR107
        response.raise_for_status()
        body = response.json()
        cursor.execute(UPDATE, (body["access_token"], body["expires_in"], user_id))
    connection.commit()


if __name__ == "__main__":
    with psycopg2.connect(os.environ["DATABASE_URL"]) as database:
        renew(database, int(os.environ["USER_ID"]))
