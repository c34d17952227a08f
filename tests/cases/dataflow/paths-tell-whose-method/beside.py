"""Two systems; nothing tells which of them is asked."""

SAGE = "https://api.intacct.example/sage"


def codes(e, f):
    e.base = SAGE
    return e.get("/cost_codes"), f.get("/cost_codes")


def users(g, company):
    return g.get(f"/companies/{company}/users")
