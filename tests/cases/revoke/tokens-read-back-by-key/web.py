"""What the browser and the store hand back is known by what else is done with it."""

import os

import requests
from flask import Flask, redirect, request

from store import store

app = Flask(__name__)
LOGIN = "https://login.procore.com/oauth"
CLIENT = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


@app.get("/rfis/<int:project>")
def rfis(project):
    headers = {"Authorization": "Bearer " + request.cookies["pc"], "Procore-Company-Id": request.cookies["company"]}
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=30).json()


@app.get("/vendors")
def vendors():
    headers = {"Authorization": f"Bearer {store.get('pc:short')}", "Procore-Company-Id": request.cookies["company"]}
    return requests.get("https://api.procore.com/rest/v1.0/vendors", headers=headers, timeout=30).json()


@app.post("/leave")
def leave():
    requests.post(f"{LOGIN}/revoke", data={"token": request.cookies["pc"], **CLIENT}, timeout=30)  # expect: PCR102
    return redirect("/")


@app.post("/leave/everywhere")
def leave_everywhere():
    kept = store.get("pc:short")
    requests.post(f"{LOGIN}/revoke", data={"token": kept, **CLIENT}, timeout=30)  # expect: PCR102
    return redirect("/")


@app.post("/leave/for-good")
def leave_for_good():
    requests.post(f"{LOGIN}/revoke", data={"token": store.get("pc:long"), **CLIENT}, timeout=30)
    requests.post(f"{LOGIN}/revoke", data={"token": request.cookies["pl"], **CLIENT}, timeout=30)
    return redirect("/")
