"""Paths and methods under names of their own."""

GET = "GET"
DELETE = "DELETE"
V1 = "v1.0"
SUB_JOBS = "sub_jobs/{id}"  # expect: PCR402
HOOKS = "webhooks/hooks/{id}"  # expect: PCR406
STANDARD = "standard_cost_codes/{id}"  # expect: PCR401
