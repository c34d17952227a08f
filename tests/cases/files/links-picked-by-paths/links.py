"""Links that libraries pick out of answers, by paths in texts."""

import os

import dpath
import jmespath
import pydash
import requests
import toolz
from glom import glom

API = "https://api.procore.com/rest/v1.0"
HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def images():
    return requests.get(f"{API}/images", headers=HEAD, timeout=9).json()


def searched():
    for link in jmespath.search("[].url", images()):
        yield requests.get(link, timeout=9).content  # expect: PCR302


def renamed():
    for row in jmespath.search("[?size > `0`].{name: filename, link: url}", images()):
        yield row["name"], requests.get(row["link"], timeout=9).content  # expect: PCR302


def globbed():
    for link in glom(images(), ["url"]):
        yield requests.get(link, timeout=9).content  # expect: PCR302
    for row in glom(images(), [{"title": "filename", "link": "url"}]):
        yield requests.get(row["link"], timeout=9).content  # expect: PCR302
    yield requests.get(glom(images()[0], "attachments.0.url"), headers=HEAD, timeout=9).content


def nested():
    row = requests.get(f"{API}/projects/1/punch_items/2", headers=HEAD, timeout=9).json()
    yield requests.get(glom(row, "attachments.0.url"), timeout=9).content  # expect: PCR302
    yield requests.get(pydash.get(row, "attachments[0].url"), timeout=9).content  # expect: PCR302
    yield requests.get(dpath.get(row, "attachments/0/url"), timeout=9).content  # expect: PCR302


def plucked():
    for link in toolz.pluck("url", images()):
        yield requests.get(link, timeout=9).content  # expect: PCR302


def others():
    rows = requests.get("https://api.weather.example/maps", timeout=9).json()
    for link in jmespath.search("[].url", rows):
        yield requests.get(link, timeout=9).content
    yield requests.get(glom(rows[0], "a.url"), timeout=9).content
    name = glom(images()[0], "filename")
    yield requests.get(f"https://maps.example/{name}", timeout=9).content
