"""Tap for Procore."""
from ourtap.base import Stream

class Users(Stream):
    name = "users"
    path = "/rest/v1.0/users"  # expect: PCR406

class CostCodes(Stream):
    name = "cost_codes"
    path = "/rest/v1.0/cost_codes"  # expect: PCR402

class Rfis(Stream):
    path = "/rest/v1.0/projects/{project_id}/rfis"
