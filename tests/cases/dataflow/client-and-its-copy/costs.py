def move(client, project, source, target):
    return client.post(
        f"/projects/{project}/budget_modifications",  # expect: PCR406
        {"from_budget_line_item_id": source, "to_budget_line_item_id": target},
    )


def sub_jobs(client):
    return client.pages("/sub_jobs")  # expect: PCR402
