"""Fill the tables from Procore, and one column from QuickBooks."""

import os

import requests

from models import Contact, Order, Person, Rfi, Site, Snapshot

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def get(path, **params):
    r = requests.get(API + path, headers=HEADERS, params=params)
    r.raise_for_status()
    return r.json()


def run(db, company):
    for p in get("/projects", company_id=company):
        Site.objects.update_or_create(
            ext_id=p["id"], defaults={"owner": p["company"]["id"], "floors": 3, "name": p["name"]}
        )
        for r in get(f"/projects/{p['id']}/rfis"):
            db.add(Rfi(remote=r["id"], number=r["number"], project=p["id"]))
        for u in get(f"/projects/{p['id']}/users"):
            db.merge(Person(id=u["id"], name=u["name"]))
    for c in requests.get("https://quickbooks.api.intuit.com/v3/company/1/customers").json():
        Site.objects.filter(name=c["name"]).update(qb_id=c["id"])


def snapshot(db, project):
    users = get(f"/projects/{project}/users")
    for user in users:
        taken = Snapshot()
        taken.reference = user["id"]
        taken.rows = len(users)
        db.add(taken)


def contacts(db, project):
    for user in get(f"/projects/{project}/users"):
        contact, _ = Contact.get_or_create(email=user["email_address"])
        contact.user = user["id"]
        contact.crm = len(user["name"])
        contact.save()


def orders(db, project):
    numbers = {contract["number"]: contract for contract in get("/purchase_order_contracts", project_id=project)}
    for order in db.query(Order).filter(Order.user > 0):
        contract = numbers[order.number]
        order.contract = contract["id"]
