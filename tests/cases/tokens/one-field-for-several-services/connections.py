"""One table keeps the tokens of each provider; whose they are, the row says."""

import os
from datetime import timedelta

import requests
from django.db import models
from django.utils import timezone


class Connection(models.Model):
    provider = models.CharField(max_length=20)
    company_id = models.CharField(max_length=20)
    access_token = models.TextField()
    refresh_token = models.TextField()
    expires_at = models.DateTimeField(null=True)


class Provider:
    def __init__(self, client_id, client_secret):
        self.client_id = client_id
        self.client_secret = client_secret

    def url(self):
        raise NotImplementedError

    def post(self, form):
        client = {"client_id": self.client_id, "client_secret": self.client_secret}
        answer = requests.post(self.url(), data={**form, **client}, timeout=20)
        answer.raise_for_status()
        return answer.json()

    def renew(self, connection: Connection):
        body = self.post({"grant_type": "refresh_token", "refresh_token": connection.refresh_token})
        return self.store(connection, body)

    def store(self, connection: Connection, body):
        connection.access_token = body["access_token"]
        connection.refresh_token = body["refresh_token"]
        connection.expires_at = timezone.now() + timedelta(seconds=body["expires_in"])
        connection.save()


class Procore(Provider):
    def url(self):
        return "https://login.procore.com/oauth/token"


class QuickBooks(Provider):
    def url(self):
        return "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"


PROVIDERS = {
    "procore": Procore(os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"]),
    "quickbooks": QuickBooks(os.environ["INTUIT_CLIENT_ID"], os.environ["INTUIT_CLIENT_SECRET"]),
}


def fresh(connection: Connection):
    if connection.expires_at is None or connection.expires_at < timezone.now():
        PROVIDERS[connection.provider].renew(connection)
    return connection.access_token


class Client:
    def __init__(self, connection: Connection):
        self.connection = connection

    def get(self, url, **params):
        headers = {
            "Authorization": f"Bearer {fresh(self.connection)}",
            "Procore-Company-Id": self.connection.company_id,
        }
        answer = requests.get(url, headers=headers, params=params, timeout=20)
        answer.raise_for_status()
        return answer.json()


def renew_all(provider):
    for connection in Connection.objects.filter(provider=provider):
        PROVIDERS[provider].renew(connection)


def renew_procore():
    renew_all("procore")


def renew_quickbooks():
    renew_all("quickbooks")


def rfis():
    for connection in Connection.objects.filter(provider="procore"):
        client = Client(connection)
        for project in client.get("https://api.procore.com/rest/v1.0/projects", company_id=connection.company_id):
            page = 1
            while True:
                batch = client.get(f"https://api.procore.com/rest/v1.0/projects/{project['id']}/rfis", page=page)
                if not batch:
                    break
                yield from batch
                page += 1
