"""Plans the weeks of the integration team."""
from datetime import date

from dateutil.rrule import FR, MO, MONTHLY, TH, TU, WE, rrule


def sandbox_refresh_day(start: date) -> date:
    """Procore copies production into the monthly sandbox on the second working day."""
    days = rrule(MONTHLY, dtstart=start, byweekday=(MO, TU, WE, TH, FR), bysetpos=2, count=1)  # expect: PCR501
    return days[0].date()


def payday(start: date) -> date:
    return rrule(MONTHLY, dtstart=start, byweekday=(MO, TU, WE, TH, FR), bysetpos=-1, count=1)[0].date()
