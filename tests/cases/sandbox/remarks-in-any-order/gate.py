"""Puts people back after Procore has overwritten the monthly sandbox."""

from pandas.tseries.offsets import BDay, BMonthBegin


def opened(day):
    first = day.replace(day=1) + BMonthBegin(0)
    return day == first + BDay(1)  # expect: PCR501
