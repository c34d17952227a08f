import base64, json, os, urllib.request
def logo(office_id, path):
    with open(path, "rb") as f:
        data = base64.b64encode(f.read()).decode("utf-8")
    body = json.dumps({"company_id": 1, "office": {"logo": "x", "data": data}}).encode()
    req = urllib.request.Request(f"https://api.procore.com/rest/v1.0/offices/{office_id}", data=body, method="PATCH", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})
    urllib.request.urlopen(req)  # expect: PCR404
