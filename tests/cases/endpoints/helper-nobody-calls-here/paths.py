"""Procore paths."""
V1 = "/rest/v1.0"

def meetings_path(project_id):
    return f"{V1}/meetings?project_id={project_id}"  # expect: PCR406

def meeting_path_new(project_id):
    return f"/rest/v1.1/projects/{project_id}/meetings"
