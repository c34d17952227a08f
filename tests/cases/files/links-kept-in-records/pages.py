"""What else the archive reads: its own settings, and pages that are nobody's files."""

import json

import requests
import yaml

SETTINGS = yaml.safe_load(open("settings.yaml"))


def announce(text):
    requests.post(SETTINGS["url"], json={"text": text}, timeout=10)
    requests.get(SETTINGS["health"]["url"], timeout=10)


def check_sites():
    for site in json.load(open("sites.json")):
        requests.get(site["page"], timeout=10)
