import os, requests
def create(pid, rows):
    requests.post(f"https://api.procore.com/rest/v1.0/projects/{pid}/daily_logs", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json={"data": rows, "attachment": None, "content": "text"})
