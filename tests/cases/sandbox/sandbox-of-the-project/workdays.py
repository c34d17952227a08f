from datetime import date, timedelta


def is_workday(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in {(1, 1), (12, 25)}


def nth_workday(year: int, month: int, number: int) -> date:
    day, seen = date(year, month, 1), 0
    while True:
        if is_workday(day):
            seen += 1
            if seen == number:
                return day
        day += timedelta(days=1)
