"""Rows of several answers put together in the ways in which people do it."""

import itertools
import os
import shelve
from collections import deque
from operator import itemgetter

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def get(path, **params):
    return requests.get(API + path, headers=HEADERS, params=params, timeout=9).json()


def added(project):
    for row in get("/images", project_id=project) + get("/files", project_id=project):
        requests.get(row["url"], timeout=9)  # expect: PCR302


def begun_empty(project):
    rows = []
    rows = rows + (get("/files", project_id=project) or [])
    for row in rows:
        requests.get(row["url"], timeout=9)  # expect: PCR302


def summed(projects):
    for row in sum((get("/images", project_id=project) for project in projects), []):
        requests.get(row["url"], timeout=9)  # expect: PCR302


def drained(project):
    todo = deque(get("/images", project_id=project))
    while todo:
        row = todo.popleft()
        requests.get(row["url"], timeout=9)  # expect: PCR302


def enriched(project):
    rows = [{**row, "project": project} for row in get("/images", project_id=project)]
    for row in rows:
        requests.get(row["url"], timeout=9)  # expect: PCR302
        requests.get(row["url"], headers=HEADERS, timeout=9)


def replaced(project):
    for row in get("/images", project_id=project):
        ours = {**row, "url": f"https://photos.example.com/{row['id']}"}
        requests.get(ours["url"], timeout=9)


def picked(project):
    rows = get("/images", project_id=project)
    for link in map(itemgetter("url"), rows):
        requests.get(link, timeout=9)  # expect: PCR302
    for number, link in map(itemgetter("id", "url"), rows):
        requests.get(link, params={"download": number}, timeout=9)  # expect: PCR302


def grouped(project):
    rows = sorted(get("/images", project_id=project), key=itemgetter("category"))
    for _, group in itertools.groupby(rows, key=itemgetter("category")):
        for row in group:
            requests.get(row["url"], timeout=9)  # expect: PCR302


def pairs(project):
    for row in get("/images", project_id=project):
        yield row["id"], row["url"]


def paired(project):
    for link in dict(pairs(project)).values():
        requests.get(link, timeout=9)  # expect: PCR302


def matched(project):
    for row in get("/files", project_id=project):
        match row:
            case {"kind": "folder"}:
                continue
            case {"file": {"url": link}, "id": number}:
                requests.get(link, params={"download": number}, timeout=9)  # expect: PCR302
            case {"id": number}:
                requests.get(number, timeout=9)


def shelved(project):
    with shelve.open("photos") as kept:
        for row in get("/images", project_id=project):
            kept[str(row["id"])] = row["url"]
        for number in kept:
            requests.get(kept[number], timeout=9)  # expect: PCR302


def totals(project):
    rows = get("/images", project_id=project)
    return sum(row["size"] for row in rows), sum([row["size"] for row in rows], 0)
