import importlib

import requests
from django.apps import apps
from django.utils.module_loading import import_string
from django.conf import settings

HEAD = {"Authorization": "Bearer x", "Procore-Company-Id": "5"}
CLIENTS = {"codes": "app.clients.Codes", "rfis": "app.clients.Rfis"}


def store():
    Photo = apps.get_model("app", "Photo")
    for image in requests.get("https://api.procore.com/rest/v1.0/images", headers=HEAD).json():
        Photo.objects.create(link=image["url"], number=image["id"])


def store_clean():
    model = apps.get_model("app.Clean")
    for image in requests.get("https://api.procore.com/rest/v1.0/images", headers=HEAD).json():
        model.objects.update_or_create(number=image["id"])


def pull(name):
    cls = import_string(CLIENTS[name])
    return cls({"Authorization": "Bearer x"}).pull()  # expect: PCR201


def pull_codes():
    return import_string("app.clients.Codes")().pull()


def by_table(kind):
    path = {"rfis": "app.clients:Rfis"}[kind]
    module, name = path.split(":")
    return getattr(importlib.import_module(module), name)({"Authorization": "Bearer y"}).pull()  # expect: PCR201


def by_rsplit(kind):
    module, name = "app.clients.Rfis".rsplit(".", 1)
    return getattr(importlib.import_module(module), name)({"Authorization": "Bearer z"}).pull()  # expect: PCR201
