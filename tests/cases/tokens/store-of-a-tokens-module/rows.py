"""Rows that other services look up, kept beside the token."""

import json
import os

import requests

import tokens

API = "https://api.procore.com/rest/v1.0"
COMPANY = os.environ["PROCORE_COMPANY_ID"]


def get(path):
    headers = {"Authorization": f"Bearer {tokens.current()}", "Procore-Company-Id": COMPANY}
    answer = requests.get(API + path, headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()


def keep_projects():
    tokens.store.setex("procore:projects", 7200, json.dumps({row["origin_id"]: row["id"] for row in get("/projects")}))


def keep_vendors():
    rows = get("/vendors")
    tokens.token_store.set("vendors", json.dumps(rows), ex=3600)
    for row in rows:
        tokens.token_store.hset("vendor_names", row["id"], row["name"])
    tokens.token_store.expire("vendor_names", 7200)


def borrow():
    tokens.store.setex("procore:bearer", 5000, tokens.current())  # expect: PCR101
