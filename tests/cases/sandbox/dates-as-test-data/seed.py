"""Seeds the monthly sandbox when a person asks for it; the dates below are data, not a schedule."""
import argparse
import datetime as dt
import os

import requests

API = "https://api-monthly.procore.com/rest/v1.0"
DUE_DATES = [dt.date(2025, 5, 1), dt.date(2025, 5, 2), dt.date(2025, 6, 2)]


def seed(project_id):
    for number, due in enumerate(DUE_DATES, start=1):
        requests.post(
            f"{API}/projects/{project_id}/rfis",
            json={"rfi": {"subject": f"Seed {number}", "due_date": due.isoformat()}},
            headers={
                "Authorization": f"Bearer {os.environ['MONTHLY_SANDBOX_TOKEN']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=30,
        ).raise_for_status()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Run by hand after somebody has seen an empty sandbox.")
    parser.add_argument("project", type=int)
    seed(parser.parse_args().project)
