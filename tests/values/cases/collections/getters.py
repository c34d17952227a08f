"""Fields that `itemgetter` picks, also where they are not known."""

from operator import itemgetter

FIELDS = open("fields").read().split()
row = {"url": "/me", "method": "GET"}
rows = open("rows").read().split()

both = itemgetter("method", "url")(row)  # is: ("GET", "/me")
any_field = itemgetter(*FIELDS)(row)  # is: "/me" | "GET"
any_other_field = itemgetter("url", *FIELDS)(row)  # is: "/me" | "GET"
of_any_row = itemgetter("url")(*rows)  # is: ?
of_nothing = itemgetter(*FIELDS)()  # is: ?
