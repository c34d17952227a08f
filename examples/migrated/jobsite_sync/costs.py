"""Keeps cost codes, sub jobs and budget in step with the accounting system."""

import logging

log = logging.getLogger(__name__)


def wbs(project_id):
    return f"/rest/v1.0/projects/{project_id}/work_breakdown_structure"


def cost_codes(client, project_id):
    return {row["flat_code"]: row["id"] for row in client.pages(f"{wbs(project_id)}/wbs_codes")}


def sub_job_segment(client, project_id):
    """The segment that holds the sub jobs; its id differs from company to company."""
    segments = client.pages(f"{wbs(project_id)}/segments")
    return next(row["id"] for row in segments if row["type"] == "sub_job")


def drop_closed_sub_jobs(client, project_id, closed_codes):
    """Deletes the sub jobs that accounting has closed; returns how many."""
    items = f"{wbs(project_id)}/segments/{sub_job_segment(client, project_id)}/segment_items"
    doomed = [row for row in client.pages(items) if row["code"] in closed_codes]
    for row in doomed:
        log.info("Deleting sub job %s.", row["code"])
        client.delete(f"{items}/{row['id']}")
    return len(doomed)


def move_budget(client, project_id, source, target, amount):
    """Moves an amount between two budget lines, as a budget change with two adjustments."""
    return client.post(
        f"/rest/v1.0/projects/{project_id}/budget_changes",
        json={
            "title": "Moved by accounting",
            "status": "draft",
            "adjustment_line_items": [
                {"ref": "to", "type": "change_event", "wbs_code_id": target, "amount": str(amount)},
                {"ref": "from", "type": "budget_change", "wbs_code_id": source, "amount": str(-amount)},
            ],
        },
    )


def bids(client, project_id):
    """Everything that was offered for a project, for the comparison of prices."""
    return list(client.pages(f"/rest/v1.0/projects/{project_id}/bids"))


def time_cards(client, project_id, day):
    return client.get(
        f"/rest/v1.0/projects/{project_id}/timecard_entries", start_date=day.isoformat(), end_date=day.isoformat()
    )
