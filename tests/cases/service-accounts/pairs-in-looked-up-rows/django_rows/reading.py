"""A row that callers choose; the row in use is one for all."""

import requests

from .models import Depot, Plant


def chosen(slug):
    it = Depot.objects.filter(slug=slug).first()
    form = {"grant_type": "client_credentials", "client_id": it.key, "client_secret": it.lock}
    bearer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]  # expect: PCR103
    head = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(it.number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()


def in_use():
    it = Plant.objects.filter(in_use=True).first()
    form = {"grant_type": "client_credentials", "client_id": it.key, "client_secret": it.lock}
    bearer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]
    head = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(it.number)}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()
