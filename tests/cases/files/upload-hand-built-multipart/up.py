import http.client, os, uuid
def attach(project_id, rfi_id, name, content):
    boundary = uuid.uuid4().hex
    body = (f'--{boundary}\r\nContent-Disposition: form-data; name="rfi[question][attachments][]"; filename="{name}"\r\n\r\n').encode() + content + f"\r\n--{boundary}--\r\n".encode()
    conn = http.client.HTTPSConnection("api.procore.com")
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    headers["Content-Type"] = f"multipart/form-data; boundary={boundary}"
    conn.request("POST", f"/rest/v1.0/projects/{project_id}/rfis", body, headers)  # expect: PCR404
    return conn.getresponse().status
