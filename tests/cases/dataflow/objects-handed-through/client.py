"""Functions of Python that give back what they are given, or what somebody else wrote."""

import contextlib
import os
import pickle
import weakref

import requests
from office_tools import make_client

client = requests.Session()
client.headers["Authorization"] = f"Bearer {os.environ['PROCORE_TOKEN']}"  # expect: PCR201
proxy = weakref.proxy(client)
made = make_client()


def rfis(project):
    return proxy.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", timeout=30)


def vendors(company, session=None):
    with session or contextlib.nullcontext(client) as opened:
        return opened.get(f"https://api.procore.com/rest/v1.0/companies/{company}/vendors", timeout=30)


def cost_codes():
    return pickle.loads(open("client.pickle", "rb").read()).get("/rest/v1.0/cost_codes")  # expect: PCR402


def sub_jobs():
    return weakref.ref(made)().get("/rest/v1.0/sub_jobs")  # expect: PCR402
