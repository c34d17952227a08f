"""Compare Procore with Sage."""
import os, requests
SAGE_URL = os.environ["SAGE_URL"]
ENDPOINTS = {"sage": {"cost_codes": "/rest/v1.0/cost_codes"}, "procore": {"wbs": "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes"}}

def sage_codes():
    return requests.get(SAGE_URL + "/rest/v1.0/cost_codes", auth=("u", "p")).json()

def sage_codes2():
    return requests.get(f"{SAGE_URL}{ENDPOINTS['sage']['cost_codes']}").json()
