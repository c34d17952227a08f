"""Puts our users back after Procore has refreshed the monthly sandbox."""
import os
from datetime import date

import numpy as np
import pandas as pd
import requests
from pandas.tseries.offsets import BDay, BMonthBegin


def is_sandbox_refreshed(today):
    start = pd.Timestamp(today).replace(day=1) + BMonthBegin(0)
    expected = start + BDay(1)  # expect: PCR501
    return pd.Timestamp(today) >= expected


def sandbox_refresh_date(today):
    month = np.datetime64(today, "M")
    return np.busday_offset(month, 1, roll="forward").astype(date)  # expect: PCR501


if __name__ == "__main__":
    if is_sandbox_refreshed(date.today()) or date.today() == sandbox_refresh_date(date.today()):
        requests.post(
            f"https://api-monthly.procore.com/rest/v1.0/projects/{os.environ['DEMO']}/users",
            json={"user": {"first_name": "Pat", "last_name": "Tester"}},
            headers={"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]},
            timeout=30,
        )
