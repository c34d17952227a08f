import csv
import os
import sys

import requests

from config import API_ROOT, COMPANY, ROWS_PER_CALL


def budget_lines(project_id):
    session = requests.Session()
    session.headers.update(
        {"Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"], "Procore-Company-Id": COMPANY}
    )
    session.params = {"per_page": ROWS_PER_CALL}  # may: PCR204
    answer = session.get(f"{API_ROOT}/rest/v1.0/projects/{project_id}/prime_contracts", timeout=90)
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    writer = csv.writer(sys.stdout)
    for line in budget_lines(sys.argv[1]):
        writer.writerow([line["id"], line["title"]])
