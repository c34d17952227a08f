"""What we call at Procore."""
CALLS = [
    {"name": "purge sub jobs", "method": "DELETE", "path": "/rest/v1.0/sub_jobs/{id}"},  # expect: PCR401
    {"name": "links", "method": "GET", "path": "/rest/v1.0/links"},  # expect: PCR406
    {"name": "rfis", "method": "GET", "path": "/rest/v1.0/projects/{project_id}/rfis"},
]
