"""Working-day arithmetic for the integration tests."""
import datetime as dt

import numpy as np


def nth_business_day(year, month, n):
    first = np.datetime64(f"{year:04d}-{month:02d}-01")
    return np.busday_offset(first, n - 1, roll="forward").astype(dt.date)


def sandbox_is_being_refreshed(today=None):
    """The monthly sandbox is down on that day."""
    today = today or dt.date.today()
    return today == nth_business_day(today.year, today.month, 2)  # expect: PCR501
