"""Operations of the Procore API that the console offers."""

OPERATIONS = {
    "remove_sub_job": ("DELETE", "/rest/v1.0/sub_jobs/{id}"),  # expect: PCR401
    "list_sub_jobs": ("GET", "/rest/v1.0/sub_jobs"),  # expect: PCR402
    "modify_budget": ("POST", "/rest/v1.0/projects/{project_id}/budget_modifications"),  # expect: PCR406
    "read_modifications": ("GET", "/rest/v1.0/projects/{project_id}/budget_modifications"),
    "rfis": ("GET", "/rest/v1.0/projects/{project_id}/rfis"),
}
