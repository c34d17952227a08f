import datetime
import os

import requests

from procore_tokens import current_token


def manpower_today(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/manpower_logs",
        params={"log_date": datetime.date.today().isoformat()},
        headers={
            "Authorization": f"Bearer {current_token()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return sum(row["num_workers"] for row in answer.json())
