import requests
from django.db import models


class Link(models.Model):
    """Filled in once by an administrator."""

    client_id = models.CharField(max_length=80)
    client_secret = models.CharField(max_length=80)
    company_id = models.BigIntegerField()

    @classmethod
    def load(cls):
        return cls.objects.get_or_create(pk=1)[0]


def bearer(link: Link):
    form = {"grant_type": "client_credentials", "client_id": link.client_id, "client_secret": link.client_secret}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()["access_token"]


def projects():
    link = Link.load()
    head = {"Authorization": f"Bearer {bearer(link)}", "Procore-Company-Id": str(link.company_id)}
    return requests.get("https://api.procore.com/rest/v1.1/projects", params={"company_id": link.company_id}, headers=head, timeout=60).json()
