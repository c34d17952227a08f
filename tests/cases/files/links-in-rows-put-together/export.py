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
        yield requests.get(row["url"], timeout=9).content  # expect: PCR302


def begun_empty(project):
    rows = []
    rows = rows + (get("/files", project_id=project) or [])
    for row in rows:
        yield requests.get(row["url"], timeout=9).content  # expect: PCR302


def summed(projects):
    for row in sum((get("/images", project_id=project) for project in projects), []):
        yield requests.get(row["url"], timeout=9).content  # expect: PCR302


def drained(project):
    todo = deque(get("/images", project_id=project))
    while todo:
        row = todo.popleft()
        yield requests.get(row["url"], timeout=9).content  # expect: PCR302


def enriched(project):
    rows = [{**row, "project": project} for row in get("/images", project_id=project)]
    for row in rows:
        yield requests.get(row["url"], timeout=9).content  # expect: PCR302
        yield requests.get(row["thumbnail_url"], headers=HEADERS, timeout=9).content


def replaced(project):
    for row in get("/images", project_id=project):
        ours = {**row, "url": f"https://photos.example.com/{row['id']}"}
        yield requests.get(ours["url"], timeout=9).content


def picked(project):
    rows = get("/images", project_id=project)
    for link in map(itemgetter("url"), rows):
        yield requests.get(link, timeout=9).content  # expect: PCR302
    for number, link in map(itemgetter("id", "url"), rows):
        yield requests.get(link, params={"download": number}, timeout=9).content  # expect: PCR302


def grouped(project):
    rows = sorted(get("/images", project_id=project), key=itemgetter("category"))
    for _, group in itertools.groupby(rows, key=itemgetter("category")):
        for row in group:
            yield requests.get(row["url"], timeout=9).content  # expect: PCR302


def pairs(project):
    for row in get("/images", project_id=project):
        yield row["id"], row["url"]


def paired(project):
    for link in dict(pairs(project)).values():
        yield requests.get(link, timeout=9).content  # expect: PCR302


def matched(project):
    for row in get("/files", project_id=project):
        match row:
            case {"kind": "folder"}:
                continue
            case {"file": {"url": link}, "id": number}:
                yield requests.get(link, params={"download": number}, timeout=9).content  # expect: PCR302
            case {"id": number}:
                yield get(f"/files/{number}")


def shelved(project):
    with shelve.open("photos") as kept:
        for row in get("/images", project_id=project):
            kept[str(row["id"])] = row["url"]
        for number in kept:
            yield requests.get(kept[number], timeout=9).content  # expect: PCR302


def totals(project):
    rows = get("/images", project_id=project)
    return sum(row["size"] for row in rows), sum([row["size"] for row in rows], 0)
