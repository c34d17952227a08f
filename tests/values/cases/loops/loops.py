"""Loops over pages and paths of Procore."""

PATHS = ["users", "vendors"]
found = []
for path in PATHS:
    url = f"https://api.procore.com/rest/v1.0/{path}"  # is: "https://api.procore.com/rest/v1.0/users" | "https://api.procore.com/rest/v1.0/vendors"
    found.append(url)
gathered = found  # is: [*"https://api.procore.com/rest/v1.0/users" | "https://api.procore.com/rest/v1.0/vendors"]

for number, name in enumerate(PATHS):
    numbered = f"{number}:{name}"  # is: "{?index}:users" | "{?index}:vendors"

for key, value in {"a": 1, "b": 2}.items():
    pair = (key, value)  # is: ("a", 1) | ("b", 2)

for left, right in zip(PATHS, ("1", "2")):
    zipped = left + right  # is: "users1" | "users2" | "vendors1" | "vendors2"

page = 1
while page < 10:
    query = f"page={page}"  # is: "page=1" | "page=2"
    page += 1

total = 0
for n in range(3):
    total = n
after = total  # is: 0 | ?builtins.range()[]

text = ""
for part in ("a", "b"):
    text += part
accumulated = text  # is: "" | "a" | "ab" | "b"

for word in PATHS:
    if word == "vendors":
        break
stopped = word  # is: "vendors"
filtered = [p for p in PATHS if p.startswith("u")]  # is: [*"users" | "vendors"]
flat = [c for row in (("a",), ("b",)) for c in row]  # is: [*"a" | "b"]
generated = ",".join(p.upper() for p in PATHS)  # is: "USERS,VENDORS"

following = "/rest/v1.0/rfis"
while following is not None:
    asked = following  # is: "/rest/v1.0/rfis"
    following = None

for kind in ("create", "update"):
    told = "new" if kind == "create" else "changed"
    of_round = f"{kind}:{told}"  # is: "create:new" | "update:changed"
    of_no_round = "x" if kind == "never" else "y"  # is: "x" | "y"
for kind, path in (("users", "/users"), ("rfis", "/rfis")):
    if kind in ("users", "companies"):
        path = "/old"
    of_pair = kind + path  # is: "rfis/rfis" | "users/old"
