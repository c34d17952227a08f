import os, requests
def rename(ident, name):
    return requests.patch(f"https://api.procore.com/rest/v1.0/files/{ident}", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, files={"file[name]": (None, name), "file[parent_id]": (None, "5")})
def rename2(ident, name, files=None):
    return requests.patch(f"https://api.procore.com/rest/v1.0/files/{ident}", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, data={"file[name]": name}, files=files)
