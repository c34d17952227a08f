from core.transport import Transport

transport = Transport()


def punch_items(project_id, company_id):
    return transport.request("GET", f"/rest/v1.0/punch_items?project_id={project_id}", company_id=company_id)


def close_punch_item(project_id, item_id):
    path = f"/rest/v1.0/punch_items/{item_id}?project_id={project_id}"
    return transport.request("PATCH", path, json={"punch_item": {"status": "closed"}})  # expect: PCR201


def optional_company(project_id, company_id=None):
    return transport.request("GET", f"/rest/v1.0/projects/{project_id}/meetings_schedule", company_id=company_id)
