"""Nobody says what is handed in; the paths do."""

from parts import First, Second


def one(a, number):
    return a.tell("POST", f"/projects/{number}/budget_modifications", {"amount": 1})  # expect: PCR406


def two(a):
    return a.ask("sub_jobs/", per_page=100)  # expect: PCR402


def three(a, number):
    a.tell("DELETE", f"/sub_jobs/{number}")  # expect: PCR401


def four(a):
    return a.ask("/rest/of/the/week"), a.ask("today"), a.tell("POST", "/notes/1")


def five(a, number):
    First(a).drop(number)
    return First(a).all(), Second(a).all()
