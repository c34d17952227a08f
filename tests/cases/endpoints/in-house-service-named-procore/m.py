"""Calls our own service procore-sync over HTTP."""
import os, requests
SYNC = os.environ.get("PROCORE_SYNC_SERVICE", "http://procore-sync.internal:8080")
def users():
    return requests.get(f"{SYNC}/users").json()
def codes():
    return requests.get(SYNC + "/cost_codes").json()
def push():
    return requests.post(SYNC + "/links", json={})
