import json
import logging
import os

import azure.functions as func
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient
from azure.storage.blob import BlobServiceClient

from shared.procore import Procore, TableTokenStore

app = func.FunctionApp()


def _procore() -> Procore:
    kv = SecretClient(os.environ["KEY_VAULT_URL"], DefaultAzureCredential())
    return Procore(
        client_id=kv.get_secret("procore-client-id").value,
        client_secret=kv.get_secret("procore-client-secret").value,
        company_id=os.environ["PROCORE_COMPANY_ID"],
        store=TableTokenStore(os.environ["TABLE_CONN"]),
    )


@app.timer_trigger(schedule="0 0 */1 * * *", arg_name="timer")
def export_timecards(timer: func.TimerRequest) -> None:
    procore = _procore()
    rows = procore.get_all(f"/rest/v1.0/companies/{procore.company_id}/timecard_entries")
    blob = BlobServiceClient.from_connection_string(os.environ["BLOB_CONN"])
    blob.get_blob_client("exports", "timecards.json").upload_blob(json.dumps(rows), overwrite=True)
    logging.info("exported %d rows", len(rows))


@app.timer_trigger(schedule="0 0 6 2 * *", arg_name="timer")  # expect: PCR501
def reseed_monthly_sandbox(timer: func.TimerRequest) -> None:
    """The monthly sandbox is refreshed before; put our marker project back."""
    procore = _procore()
    procore.login = "https://login-sandbox-monthly.procore.com"
    procore.base = "https://api-monthly.procore.com"
    procore.post("/rest/v1.0/projects", {"company_id": procore.company_id, "project": {"name": "MARKER"}})


@app.route(route="hooks/procore", methods=["POST"])
def hook(req: func.HttpRequest) -> func.HttpResponse:
    event = req.get_json()
    if event["resource_name"] == "Timecard Entries" and event["event_type"] == "update":
        logging.info("changed %s", event["resource_id"])
    return func.HttpResponse(status_code=204)
