import os

from acme_procore import ClientCredentials, Procore

pc = Procore(ClientCredentials(os.environ["ID"], os.environ["SECRET"]), 5)
for p in pc.projects.list(company_id=5):
    print(p["name"])
    for r in pc.projects(p["id"]).rfis.list():
        print("  ", r["subject"])
