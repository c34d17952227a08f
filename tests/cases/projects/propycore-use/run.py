import os

from dotenv import load_dotenv
from ProPyCore.procore import Procore

load_dotenv()

connection = Procore(  # may: PCR104, PCR202
    client_id=os.getenv("CLIENT_ID"),
    client_secret=os.getenv("CLIENT_SECRET"),
    redirect_uri=os.getenv("REDIRECT_URI"),
    oauth_url="https://login.procore.com",
    base_url="https://app.procore.com",  # expect: PCR104, PCR202
)

company = connection.companies.find(identifier="Acme")  # may: PCR201
projects = connection.projects.get(company_id=company["id"])  # expect: PCR201
for project in projects:
    for rfi in connection.rfis.get(company_id=company["id"], project_id=project["id"]):
        print(rfi["subject"])
