"""Triggers out of a template, and out of texts as a test tool exports them."""

import copy
import json
import os

import requests

URL = "https://api.procore.com/rest/v1.0/webhooks/hooks/{}/triggers"  # expect: PCR406
HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    "Content-Type": "application/json",
}
USERS = "Project Users"
TEMPLATE = {"api_version": "v2", "trigger": {"resource_name": None, "event_type": None}}


def add(hook, resource, event):
    body = json.loads(json.dumps(TEMPLATE))
    body["trigger"]["resource_name"] = resource
    body["trigger"]["event_type"] = event
    requests.post(URL.format(hook), json=body, headers=HEADERS, timeout=30)


def add_copy(hook, resource, event):
    body = copy.deepcopy(TEMPLATE)
    body["trigger"].update(resource_name=resource, event_type=event)
    requests.post(URL.format(hook), json=body, headers=HEADERS, timeout=30)


def directory(hook):
    add(hook, USERS, "create")
    add(hook, USERS, "update")  # expect: PCR405
    add(hook, "Company Users", "update")
    add_copy(hook, "Project Vendors", "delete")
    add_copy(hook, "Company Vendors", "update")


def exported(hook):
    payload = '{"api_version": "v2", "trigger": {"resource_name": "Project Vendors", "event_type": "update"}}'  # expect: PCR405
    requests.post(URL.format(hook), data=payload, headers=HEADERS, timeout=30)


def exported_well(hook):
    payload = '{"api_version": "v2", "trigger": {"resource_name": "Company Vendors", "event_type": "update"}}'
    requests.post(URL.format(hook), data=payload, headers=HEADERS, timeout=30)
