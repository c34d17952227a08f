"""Two systems, one library; the names say which client is whose."""
import os

from buildkit.http import Client as ProcoreClient
from ledger.http import Client as QuickbooksClient

HEADERS = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"]}


def rfis(project_id):
    client = ProcoreClient(os.environ["PROCORE_BASE_URL"], {**HEADERS, "Procore-Company-Id": os.environ["COMPANY"]})
    return client.get(f"/rest/v1.0/projects/{project_id}/rfis")


def invoices():
    client = QuickbooksClient(os.environ["LEDGER_URL"], {"Authorization": "Bearer " + os.environ["LEDGER_TOKEN"]})
    return client.get("/v3/company/invoices")
