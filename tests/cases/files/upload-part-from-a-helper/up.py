import os, mimetypes, requests
API = "https://api.procore.com/rest/v1.0"

def file_part(path):
    return {"file[data]": (os.path.basename(path), open(path, "rb"), mimetypes.guess_type(path)[0])}

def put(path, project_id):
    part = file_part(path)
    r = requests.post(f"{API}/files", params={"project_id": project_id}, files=part, headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})  # expect: PCR404
    return r.json()
