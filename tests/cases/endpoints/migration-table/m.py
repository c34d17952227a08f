"""Procore endpoint migration, checked in CI."""
REPLACEMENTS = {
    "/rest/v1.0/users": "/rest/v1.3/companies/{company_id}/users",
    "/rest/v1.0/meetings": "/rest/v1.1/projects/{project_id}/meetings",
}
DEPRECATED_PATHS = ["/rest/v1.0/cost_codes", "/rest/v1.0/sub_jobs"]

def check(path):
    if path in REPLACEMENTS:
        raise ValueError(f"{path} is gone: use {REPLACEMENTS[path]}")
    if path.startswith("/rest/v1.0/todos"):
        raise ValueError("todos are deprecated, see /rest/v1.0/todos in the Procore docs")
    return path not in DEPRECATED_PATHS
