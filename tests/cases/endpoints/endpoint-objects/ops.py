"""Procore endpoints."""
from dataclasses import dataclass

@dataclass(frozen=True)
class Endpoint:
    method: str
    path: str

STANDARD_LISTS = Endpoint("GET", "/rest/v1.0/standard_cost_code_lists")  # expect: PCR401
DELETE_CODE = Endpoint(method="DELETE", path="/rest/v1.0/standard_cost_codes/{id}")  # expect: PCR401
RFIS = Endpoint("GET", "/rest/v1.0/projects/{project_id}/rfis")
