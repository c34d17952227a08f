#!/usr/bin/env python3
"""Pull the budget of a job into Excel.

usage: pull_budget.py JOB_NUMBER [--sandbox]

The first run opens a browser; paste the code. The token is kept in ~/.procore_token
and is good for about two hours.
"""
import json
import os
import sys
import time
import webbrowser
from getpass import getpass

import openpyxl
import requests

TOKEN_FILE = os.path.expanduser("~/.procore_token")
SANDBOX = "--sandbox" in sys.argv
LOGIN = "https://login-sandbox.procore.com" if SANDBOX else "https://login.procore.com"
API = "https://sandbox.procore.com" if SANDBOX else "https://api.procore.com"
COMPANY = {True: "4411", False: "9020"}[SANDBOX]
ID = os.environ.get("PROCORE_ID") or input("client id: ")
SECRET = os.environ.get("PROCORE_SECRET") or getpass("client secret: ")
OOB = "urn:ietf:wg:oauth:2.0:oob"


def authorize():
    webbrowser.open("%s/oauth/authorize?response_type=code&client_id=%s&redirect_uri=%s" % (LOGIN, ID, OOB))
    code = input("code: ").strip()
    r = requests.post(LOGIN + "/oauth/token", data=dict(
        grant_type="authorization_code", code=code, client_id=ID, client_secret=SECRET, redirect_uri=OOB))
    r.raise_for_status()
    with open(TOKEN_FILE, "w") as f:
        json.dump(r.json(), f)
    return r.json()


def load():
    # token still fresh?
    if os.path.exists(TOKEN_FILE) and time.time() - os.path.getmtime(TOKEN_FILE) < 2 * 3600 - 120:  # expect: PCR101
        with open(TOKEN_FILE) as f:
            return json.load(f)
    if os.path.exists(TOKEN_FILE):
        old = json.load(open(TOKEN_FILE))
        r = requests.post(LOGIN + "/oauth/token", data=dict(
            grant_type="refresh_token", refresh_token=old["refresh_token"], client_id=ID, client_secret=SECRET,
            redirect_uri=OOB))
        if r.ok:
            json.dump(r.json(), open(TOKEN_FILE, "w"))
            return r.json()
    return authorize()


def get(tok, path, **params):
    r = requests.get(API + path, params=params, headers={
        "Authorization": "Bearer " + tok["access_token"], "Procore-Company-Id": COMPANY})
    if r.status_code != 200:
        sys.exit("%s: %s" % (r.status_code, r.text))
    return r.json()


def main():
    tok = load()
    job = [p for p in get(tok, "/rest/v1.0/projects", company_id=COMPANY) if p["project_number"] == sys.argv[1]][0]
    views = get(tok, "/rest/v1.0/budget_views", project_id=job["id"])
    rows = get(tok, "/rest/v1.0/budget_views/%d/detail_rows" % views[0]["id"], project_id=job["id"])
    codes = get(tok, "/rest/v1.0/standard_cost_codes", company_id=COMPANY)  # expect: PCR402
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.append(["cost_code", "description", "amount"])
    for row in rows:
        ws.append([row.get("cost_code"), row.get("description"), row.get("original_budget_amount")])
    wb.create_sheet("codes").append([c["full_code"] for c in codes])
    if os.path.exists("budget.xlsx") and time.time() - os.path.getmtime("budget.xlsx") < 7200:
        print("overwriting a fresh file")
    wb.save("budget.xlsx")


if __name__ == "__main__":
    main()
