"""What is done on one of them."""

import os
from datetime import date

import httpx
from office import nth

http = httpx.Client(
    base_url="https://sandbox.procore.com",
    headers={"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]},
)


def fill():
    http.post("/rest/v1.0/projects", json={"project": {"name": "Tower"}}).raise_for_status()


def first():
    now = date.today()
    if now == nth(now.year, now.month, 2):  # expect: PCR501
        fill()


def second():
    now = date.today()
    if now == nth(now.year, now.month, 2):
        print("the hours are due")


def third():
    now = date.today()
    if now != nth(now.year, now.month, 2):  # expect: PCR501
        return
    fill()
