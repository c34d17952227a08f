import os
from datetime import date

import numpy as np
import requests

HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}


def is_on(today):
    start = np.datetime64(today.replace(day=1))
    return today == np.busday_offset(start, 1, roll="forward").astype(date)  # expect: PCR501


def is_payday(today):
    start = np.datetime64(today.replace(day=1))
    return today == np.busday_offset(start, 1, roll="forward").astype(date)


if __name__ == "__main__":
    if is_on(date.today()):
        requests.post("https://api-monthly.procore.com/rest/v1.0/projects/7/rfis", json={"rfi": {"subject": "x"}}, headers=HEAD, timeout=30)
    if is_payday(date.today()):
        requests.post("https://payroll.example.com/runs", auth=("job", os.environ["PAY"]), timeout=30)
