import logging
import os

from google.oauth2 import service_account
from simple_salesforce import Salesforce

from .procore_auth import procore_session

log = logging.getLogger(__name__)
BASE = "https://api.procore.com"


def salesforce():
    return Salesforce(username=os.environ["SF_USER"], password=os.environ["SF_PASS"], security_token=os.environ["SF_TOKEN"])


def google_creds():
    return service_account.Credentials.from_service_account_file("service_account.json")


def push_projects():
    company = os.environ["PROCORE_COMPANY_ID"]
    sf = salesforce()
    with procore_session(company) as s:
        url = f"{BASE}/rest/v1.0/projects?company_id={company}"
        while url:
            r = s.get(url)
            r.raise_for_status()
            for p in r.json():
                sf.Project__c.upsert(f"Procore_Id__c/{p['id']}", {"Name": p["name"]})
            url = r.links.get("next", {}).get("url")


def close_budget_items(project_id, changes):
    with procore_session(os.environ["PROCORE_COMPANY_ID"]) as s:
        for change in changes:
            r = s.patch(f"{BASE}/rest/v1.0/projects/{project_id}/budget_modifications/{change['id']}", json=change)  # expect: PCR406
            log.info("%s", r.status_code)
