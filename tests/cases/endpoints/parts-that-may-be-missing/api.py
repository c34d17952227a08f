"""Paths are lists of segments, of which some are there only sometimes."""

import os

import requests

ROOT = "https://api.procore.com"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def locations(project=None):
    base = ["rest", "v1.0"]
    if project:
        base += ["projects", str(project)]
    return "/".join([ROOT, *base, "locations"])  # expect: PCR406


def schedule_type(project, item):
    parts = [ROOT, "rest", "v1.0"]
    if project:
        parts.append("projects")
        parts.append(str(project))
    parts.append("schedule_type")  # expect: PCR406
    if item:
        parts.append(str(item))
    return "/".join(parts)


def checklists(number):
    parts = ["checklist", "lists"]  # expect: PCR406
    if number is not None:
        parts.append(number)
    return ROOT + "/rest/v1.0/" + "/".join(str(part).strip("/") for part in parts)


def links(number):
    parts = ["rest", "v1.0", "links"]  # expect: PCR406
    if number:
        parts = parts + [number]
    return f"{ROOT}/{'/'.join(map(str, parts))}"


def rfis(project, number=None):
    parts = [ROOT, "rest", "v1.0", "projects", project, "rfis"]
    if number:
        parts += [number]
    return "/".join(map(str, parts))


def read(project, number):
    for address in (locations(project), schedule_type(project, number), checklists(number), rfis(project, number)):
        requests.get(address, headers=HEADERS, timeout=30)


def linked(number):
    return requests.get(links(number), headers=HEADERS, timeout=30)
