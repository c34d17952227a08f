"""Prints the enclosures of the RFIs that another process of the office has fetched from Procore."""

import requests


def printed(office, token):
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {token}"
        for question in office.procore["questions"]:
            for enclosure in question["attachments"]:
                yield session.get(enclosure["url"], timeout=60).content


def bare(office):
    first = office.procore["questions"][0]["attachments"][0]
    return requests.get(first["url"], timeout=60).content  # expect: PCR302


def heartbeat(office, token):
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    return requests.get(office.procore["url"] + "/rest/v1.0/projects/4/rfis", headers=headers, timeout=60).json()
