from platform_http import Special, VendorClient, call


def inspections(project_id):
    return call(path=f"/rest/v1.0/projects/{project_id}/checklist/lists")  # expect: PCR201


def companies():
    return call("GET", "/rest/v1.0/companies")


def offices(company_id):
    return Special().request("GET", f"/rest/v1.0/companies/{company_id}/offices")  # expect: PCR201


def sub_jobs():
    return VendorClient().fetch("/rest/v1.0/sub_jobs")  # expect: PCR402
