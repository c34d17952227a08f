"""Lists, tuples, dicts and sets that carry headers and paths of Procore."""

from collections import ChainMap, OrderedDict, defaultdict, namedtuple

items = ["a", "b"]  # is: ["a", "b"]
pair = ("a", 1)  # is: ("a", 1)
headers = {"Accept": "application/json"}  # is: {"Accept": "application/json"}
merged = {**headers, "Procore-Company-Id": "17"}  # is: {"Accept": "application/json", "Procore-Company-Id": "17"}
united = headers | {"X": "y"}  # is: {"Accept": "application/json", "X": "y"}
called = dict(a=1, b=2)  # is: {"a": 1, "b": 2}
of_pairs = dict([("a", 1)])  # is: {"a": 1}
copied = headers.copy()  # is: {"Accept": "application/json"}
looked_up = headers["Accept"]  # is: "application/json"
got = headers.get("Accept")  # is: "application/json"
missing = headers.get("Nope", "default")  # is: "default"
first = items[0]  # is: "a"
last = items[-1]  # is: "b"
longer = items + ["c"]  # is: ["a", "b", "c"]
spread = [*items, "z"]  # is: ["a", "b", "z"]
one, two = pair
unpacked = two  # is: 1
head, *tail = ("x", "y", "z")
remaining = tail  # is: "x" | "y" | "z"
squares = [n * 2 for n in (1, 2)]  # is: [*2 | 4]
by_name = {k: "v" for k in ("a", "b")}  # is: {"a": "v", "b": "v"}
unique = {"a", "a"}  # is: ["a", "a"]
ordered = OrderedDict(a="1")  # is: {"a": "1"}
grown = defaultdict(list)  # is: {?key?: []}
chained = ChainMap({"a": 1}, {"b": 2})["b"]  # is: 2
count = len(items)  # is: ?builtins.len()
keys = list(headers)  # is: [*"Accept"]
values = list(headers.values())  # is: ["application/json"]
in_order = sorted(["b", "a"])  # is: ["b", "a"]
zipped = list(zip(("a", "b"), (1, 2)))  # is: [*("a" | "b", 1 | 2)]
numbered = list(enumerate(["x"]))  # is: [*(?index, "x")]
nested = {"a": {"b": ["c"]}}["a"]["b"][0]  # is: "c"
Endpoint = namedtuple("Endpoint", ["method", "path"])
endpoint = Endpoint("GET", "/rest/v1.0/me")
of_tuple = endpoint.path  # is: "/rest/v1.0/me"

later = {}
later["Authorization"] = "Bearer x"
later.update({"Procore-Company-Id": "5"}, extra="1")
filled = later  # is: {"Procore-Company-Id": "5", "Accept": "json"}
del later["extra"]
without = later  # is: {"Procore-Company-Id": "5", "Accept": "json"}
taken = later.pop("Authorization")  # is: "Bearer x"
later.setdefault("Accept", "json")
defaulted = later  # is: {"Procore-Company-Id": "5", "Accept": "json"}

grown_list = []
grown_list.append("a")
grown_list.extend(["b", "c"])
appended = grown_list  # is: ["a", "b", "c"]
matrix = {("GET", "me"): "/rest/v1.0/me"}
by_tuple = matrix[("GET", "me")]  # is: "/rest/v1.0/me"
