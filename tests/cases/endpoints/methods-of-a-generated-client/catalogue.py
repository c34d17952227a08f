"""Methods of a generated client that are kept, bound or picked by name before they are called."""
import os
from functools import partial

import procore_sdk

COMPANY = 1187
CODES = "rest_v10_cost_codes_get"  # expect: PCR402
VENDORS = "rest_v10_vendors_get"


def client():
    made = procore_sdk.ApiClient(procore_sdk.Configuration(host="https://api.procore.com"))
    made.set_default_header("Authorization", "Bearer " + os.environ["PROCORE_TOKEN"])
    return made


def catalogue():
    api = procore_sdk.CoreCostCodesSubJobsCostCodesApi(client())
    standard = partial(api.rest_v10_standard_cost_codes_get, procore_company_id=COMPANY)  # expect: PCR402
    lists = api.rest_v10_standard_cost_code_lists_get  # expect: PCR401
    vendors = procore_sdk.CoreDirectoryApi(client()).rest_v10_vendors_get
    people = vendors(procore_company_id=COMPANY, company_id=COMPANY)
    for entry in lists(procore_company_id=COMPANY, company_id=COMPANY):
        yield from standard(company_id=COMPANY, standard_cost_code_list_id=entry.id)
    yield from getattr(api, CODES)(procore_company_id=COMPANY, project_id=7)
    yield from people
