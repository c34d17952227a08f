"""Starts the acceptance tests on the day after Procore's sandbox refresh."""
import datetime as dt

import holidays
import pandas as pd
from pandas.tseries.offsets import BDay

US = holidays.US()


def sandbox_refresh_date(month_start: dt.date) -> dt.date:
    return (pd.Timestamp(month_start) - BDay(1) + BDay(1)).date()  # expect: PCR501


def monthly_sandbox_is_fresh(today: dt.date) -> bool:
    return today > sandbox_refresh_date(today.replace(day=1))
