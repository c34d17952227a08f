from datetime import date

import pandas as pd
from pandas.tseries.holiday import USFederalHolidayCalendar
from pandas.tseries.offsets import CustomBusinessDay, MonthBegin

WORKDAY = CustomBusinessDay(calendar=USFederalHolidayCalendar())


def month_start(day: date) -> pd.Timestamp:
    return MonthBegin().rollback(pd.Timestamp(day))


def monthly_sandbox_refresh(day: date) -> date:
    first = WORKDAY.rollforward(month_start(day))
    return (first + WORKDAY).date()  # expect: PCR501


def sandbox_refresh_by_steps(day: date) -> date:
    return (month_start(day) + 2 * WORKDAY).date()  # expect: PCR501


def payroll_cutoff(day: date) -> date:
    return (month_start(day) + 10 * WORKDAY).date()
