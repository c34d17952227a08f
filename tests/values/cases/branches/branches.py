"""What Procore is asked when something decides: all ways that are left."""

import os

SANDBOX = False
host = "sandbox.procore.com" if os.environ.get("SANDBOX") else "api.procore.com"  # is: "api.procore.com" | "sandbox.procore.com"
url = f"https://{host}/rest"  # is: "https://api.procore.com/rest" | "https://sandbox.procore.com/rest"
fallback = os.environ.get("HOST") or "api.procore.com"  # is: "api.procore.com" | ?HOST
both = "a" and "b"  # is: "b"
decided = "x" if SANDBOX else "y"  # is: "x" | "y"

if os.environ.get("NEW"):
    version = "v1.1"
else:
    version = "v1.0"
of_branch = version  # is: "v1.0" | "v1.1"

headers = {"Accept": "json"}
if os.environ.get("COMPANY"):
    headers["Procore-Company-Id"] = "1"
maybe = headers  # is: {"Accept": "json", "Procore-Company-Id"?: "1"}

try:
    level = int(os.environ["LEVEL"])
except KeyError:
    level = 3
of_try = level  # is: 3 | ?LEVEL

match os.environ.get("ENV"):
    case "prod":
        base = "https://api.procore.com"
    case _:
        base = "https://sandbox.procore.com"
of_match = base  # is: "https://api.procore.com" | "https://sandbox.procore.com"


def guard(company=None):
    sent = {}
    if company is None:
        return sent
    sent["Procore-Company-Id"] = company
    return sent  # is: {"Procore-Company-Id": "5"} | {"Procore-Company-Id"?: ?company} | {}


without = guard()
with_company = guard("5")  # is: {"Procore-Company-Id": "5"}


def known(kind):
    if kind == "a":
        path = "/a"
    elif kind == "b":
        path = "/b"
    else:
        raise ValueError(kind)
    return path  # is: "/a" | "/b"


picked = known("a")  # is: "/a" | "/b"
either = known(os.environ["KIND"])  # is: "/a" | "/b"


def narrowed(value="x"):
    if value is not None:
        return value
    return "never"


of_narrowed = narrowed()  # is: "x"


def matched(event):
    path = "/other"
    match event:
        case {"resource": "rfis"}:
            path = "/rfis"
        case [_, *_]:
            path = "/list"
        case str() if event.isdigit():
            path = "/number"
    return path  # is: "/list" | "/number" | "/other" | "/rfis"


def matched_by_guard(event):
    match event:
        case _ if event.is_old:
            path = "/old"
        case "new" | "newer" if (wanted := "/new"):
            path = wanted
        case whatever:
            path = "/rest"
    return path  # is: "/new" | "/old" | "/rest"


of_structure = matched(os.environ["EVENT"])  # is: "/list" | "/number" | "/other" | "/rfis"
of_guard = matched_by_guard(os.environ["EVENT"])  # is: "/new" | "/old" | "/rest"
