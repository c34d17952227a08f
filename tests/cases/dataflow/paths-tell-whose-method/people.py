"""Paths of short words are those of many services."""


def users(g, company):
    return g.get(f"/companies/{company}/users")


def vendors(g):
    return g.get("/vendors")
