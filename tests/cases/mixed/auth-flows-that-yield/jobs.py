import os

import httpx

from auth import KeptAuth, ServiceAuth, TokenAuth, XeroAuth

API = "https://api.procore.com/rest/v1.0"
COMPANY = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def offices():
    with httpx.Client(base_url=API, auth=TokenAuth(), headers=COMPANY) as client:
        return client.get("/offices").json()


def vendors():
    with httpx.Client(base_url=API, auth=ServiceAuth(), headers=COMPANY) as client:
        return client.get("/vendors").json()


def programs():
    with httpx.Client(base_url=API, auth=KeptAuth(), headers=COMPANY) as client:
        return client.get(f"/companies/{COMPANY['Procore-Company-Id']}/programs").json()


def invoices():
    with httpx.Client(base_url="https://api.xero.com/api.xro/2.0", auth=XeroAuth()) as client:
        return client.get("/Invoices").json()
