"""Keeps cost codes, sub jobs and budget in step with the accounting system."""

import logging

from jobsite_sync import config

log = logging.getLogger(__name__)

VAPID = f"{config.API_URL}/vapid"


def cost_codes(client, project_id):
    return {row["full_code"]: row["id"] for row in client.pages("/cost_codes", project_id=project_id)}


def drop_closed_sub_jobs(client, project_id, closed_codes):
    """Deletes the sub jobs that accounting has closed; returns how many."""
    doomed = [row for row in client.pages("/sub_jobs", project_id=project_id) if row["code"] in closed_codes]
    for row in doomed:
        log.info("Deleting sub job %s.", row["code"])
        client.delete(f"/sub_jobs/{row['id']}", project_id=project_id)
    return len(doomed)


def move_budget(client, project_id, source, target, amount):
    """Moves an amount between two budget lines."""
    return client.post(
        f"/projects/{project_id}/budget_modifications",
        json={
            "budget_modification": {
                "from_budget_line_item_id": source,
                "to_budget_line_item_id": target,
                "transfer_amount": str(amount),
                "notes": "Moved by accounting",
            },
        },
    )


def bids(client):
    """Everything that was offered to the company, for the comparison of prices."""
    return list(client.pages(f"/companies/{config.COMPANY_ID}/bids"))


def time_cards(client, project_id, day):
    """Still on the first API, whose answer has the crew's name in it."""
    answer = client.session.get(
        f"{VAPID}/timecard_entries",
        params={"project_id": project_id, "date": day.isoformat()},
        headers=client.headers(),
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()
