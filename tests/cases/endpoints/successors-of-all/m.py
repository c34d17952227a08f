import os, requests
API = "https://api.procore.com"
def f(cid, pid, sid):
    H = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    requests.get(f"{API}/rest/v2.0/companies/{cid}/projects/{pid}/wbs/codes", headers=H)
    requests.get(f"{API}/rest/v1.0/projects/{pid}/work_breakdown_structure/segments/{sid}/segment_items", headers=H)
    requests.get(f"{API}/rest/v1.0/projects/{pid}/users", headers=H)
    requests.get(f"{API}/rest/v1.0/projects/{pid}/budget_modifications", headers=H)
    requests.get(f"{API}/rest/v1.0/projects/{pid}/timesheets/scoped_cost_codes", headers=H)
    requests.get(f"{API}/rest/v1.0/projects/{pid}/locations", headers=H)
    requests.post(f"{API}/rest/v1.1/projects/{pid}/uploads", headers=H)
    requests.put(f"{API}/rest/v1.0/schedule_integration", headers=H)
