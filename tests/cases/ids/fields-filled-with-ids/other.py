"""The same sync for another system: its numbers are its own business."""

import requests
from models import Rfi


def tickets(db):
    for ticket in requests.get("https://acme.atlassian.net/rest/api/3/search", timeout=30).json()["issues"]:
        db.add(Rfi(number=ticket["id"]))
