"""Functions that are handed a gateway whose clients nobody here makes."""
from functools import partial

from procore_sdk.exceptions import ApiException


def people(gateway, company):
    try:
        old = gateway.users.rest_v10_users_get(company, company_id=company)  # expect: PCR406
        new = gateway.users.rest_v13_companies_company_id_users_get(company, company_id=company)
    except ApiException:
        return []
    return [*old, *new]


def lists(gateway, company):
    bound = partial(gateway.codes.rest_v10_standard_cost_code_lists_get_with_http_info, company)  # may: PCR401
    try:
        return bound(company_id=company).data  # expect: PCR401
    except ApiException:
        return []


def notes(board):
    return board.notes.rest_v9_notes_get(board.id)
