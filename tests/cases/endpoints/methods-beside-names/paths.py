"""Addresses below Procore's API."""

LISTS = "/rest/v1.0/standard_cost_code_lists"  # expect: PCR401
CODES = "/rest/v1.0/standard_cost_codes/{id}"  # expect: PCR401
RFIS = "/rest/v1.0/projects/{project_id}/rfis"
MIRRORED = "/rest/v1.0/cost_codes"
