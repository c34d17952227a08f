import os

from sdk import ApiClient, RfisApi

COMPANY = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
api = RfisApi(ApiClient(os.environ["PROCORE_TOKEN"]))


def listed(project):
    return api.list_rfis(project, _headers=COMPANY)


def shown(project, number, _headers=None):
    return api.show_rfi(project, number, _headers=_headers)  # expect: PCR201


def first(project):
    return shown(project, 1)


def last(project, count):
    return shown(project, count)


def closed(project):
    return api.list_rfis(project + 1)  # expect: PCR201


def statuses(project):
    return api.list_statuses(project)
