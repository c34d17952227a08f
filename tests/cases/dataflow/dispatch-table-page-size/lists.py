"""What can be listed, and with which parameters."""

LISTS = {
    "rfis": ("/rest/v1.0/projects/{project}/rfis", {"per_page": 1000}),
    "users": ("/rest/v1.0/projects/{project}/users", {"per_page": 10000}),  # expect: PCR204
    "submittals": ("/rest/v1.1/projects/{project}/submittals", {"per_page": 1000}),
}
