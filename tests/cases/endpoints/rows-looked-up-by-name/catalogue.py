"""One call for each name, as a tool server offers them."""

OPERATIONS = {
    "remove_hook": {"method": "DELETE", "path": "/webhooks/hooks/{id}"},  # expect: PCR406
    "show_sub_job": {"method": "GET", "path": "/sub_jobs/{id}"},  # expect: PCR402
    "list_modifications": {"method": "GET", "path": "/projects/{project_id}/budget_modifications"},
    "change_budget": {"method": "PATCH", "path": "/projects/{project_id}/budget_changes/{id}"},
    "list_locations": {"method": "GET", "path": "/projects/{project_id}/locations"},
    "add_todo": {"method": "POST", "path": "/todos"},  # expect: PCR406
}
