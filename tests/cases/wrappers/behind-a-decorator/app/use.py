from .http import call, ping


def rfis(project):
    return call("GET", f"/rest/v1.0/projects/{project}/rfis")


def meetings_elsewhere(project, company):
    return call("GET", f"/rest/v1.0/projects/{project}/submittals", company=company)


def without(project):
    return call("GET", f"/rest/v1.0/projects/{project}/submittals", company=None)  # expect: PCR201


def is_up():
    return ping().ok
