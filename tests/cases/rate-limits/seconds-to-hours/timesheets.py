"""3600 converts seconds into hours here, and limits nothing."""
import os
from collections import Counter

import requests

SECONDS_PER_HOUR = 3600


def hours_by_employee(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/timecard_entries",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    total = Counter()
    for row in answer.json():
        total[row["party"]["name"]] += float(row["hours"]) * SECONDS_PER_HOUR
    return {name: seconds / 3600 for name, seconds in total.items()}


def format_duration(seconds):
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"
