"""Texts on their way to Procore: joined, formatted and taken apart."""

import posixpath
from string import Template
from urllib.parse import quote, urlencode, urljoin, urlsplit

HOST = "api.procore.com"
BASE = "https://" + HOST  # is: "https://api.procore.com"
ROOT = f"{BASE}/rest/v1.0"  # is: "https://api.procore.com/rest/v1.0"
percent = "%s/projects/%d" % (ROOT, 17)  # is: "https://api.procore.com/rest/v1.0/projects/17"
named = "%(root)s/users" % {"root": ROOT}  # is: "https://api.procore.com/rest/v1.0/users"
formatted = "{}/{}".format(ROOT, "rfis")  # is: "https://api.procore.com/rest/v1.0/rfis"
by_name = "{root}/{what}".format(root=ROOT, what="rfis")  # is: "https://api.procore.com/rest/v1.0/rfis"
unset = "/projects/{project_id}".format(project_id=None)  # is: "/projects/{?project_id}"
by_index = "{1}-{0}".format("a", "b")  # is: "b-a"
by_attribute = "{0.path}/{1[0]}/{rows[me]}".format(urlsplit(ROOT), ("b",), rows={"me": "c"})  # is: "/rest/v1.0/b/c"
joined = "/".join([ROOT, "projects", "5"])  # is: "https://api.procore.com/rest/v1.0/projects/5"
joined_tuple = "/".join((BASE, "vapid"))  # is: "https://api.procore.com/vapid"
repeated = "ab" * 2  # is: ?ab * 2
stripped = (ROOT + "//").rstrip("/")  # is: "https://api.procore.com/rest/v1.0"
left = "/rest/".lstrip("/")  # is: "rest/"
both = " /rest ".strip()  # is: "/rest"
lower = "GET".lower()  # is: "get"
upper = "get".upper()  # is: "GET"
title = "bearer".title()  # is: "Bearer"
replaced = ROOT.replace("v1.0", "v1.1")  # is: "https://api.procore.com/rest/v1.1"
no_prefix = "/rest/v1.0".removeprefix("/rest")  # is: "/v1.0"
no_suffix = "/rest/v1.0".removesuffix("/v1.0")  # is: "/rest"
first = "a,b,c".split(",")[0]  # is: "a"
last = "a,b,c".rsplit(",", 1)[1]  # is: "c"
head = "a:b".partition(":")[0]  # is: "a"
sliced = "https://api"[8:]  # is: ?https://api[:]
character = "abc"[1]  # is: ?abc[1]
encoded = "abc".encode()  # is: "abc"
decoded = b"abc".decode("utf-8")  # is: "abc"
of_constant = str(None)  # is: "None"
implicit = "https://" "login.procore.com"  # is: "https://login.procore.com"
quoted = quote("a b")  # is: "a b"
query = urlencode({"page": 2, "per_page": 100})  # is: {"page": 2, "per_page": 100}
resolved = urljoin("https://api.procore.com/rest/", "v1.0/me")  # is: "https://api.procore.com/rest/v1.0/me"
absolute = urljoin("https://api.procore.com/rest/v1.0/", "/rest/v1.1/users")  # is: "https://api.procore.com/rest/v1.1/users"
host = urlsplit("https://api.procore.com/rest").netloc  # is: "api.procore.com"
path = posixpath.join("rest", "v1.0")  # is: "rest/v1.0"
template = Template("$root/me").substitute(root=ROOT)  # is: "https://api.procore.com/rest/v1.0/me"
raw = r"\d+"  # is: "\d+"
walrus = (inner := "x") + inner  # is: "xx"
padded = "7".zfill(3)  # is: ?str.zfill()
length = len("abcd")  # is: ?builtins.len()
begins = ROOT.startswith("https")  # is: True
begins_with_one = ROOT.startswith(("http:", "https:"))  # is: True
begins_otherwise = ROOT.startswith(("http:", "ftp:"))  # is: False
ends = ROOT.endswith("/v1.0")  # is: True
may_begin = f"{input()}/rest".startswith("/rest")  # is: ?str.startswith()
begins_before_a_hole = f"/rest/{input()}".startswith("/rest/")  # is: True
of_two = (input() or "").endswith(".com")  # is: ?builtins.input() | False
may_go_on = f"/rest{input()}".startswith("/rest/")  # is: ?str.startswith()
mapped = "-".join(map(str, [1, 2]))  # is: "1-2"
version = "v" + str(1.0)  # is: "v1.0"
nested = f"{'a' + f'{1 + 1}'}"  # is: "a2"
spelled = f"{17!r:>4}"  # is: "17"


def url(project, *, version="v1.0"):
    address = f"{BASE}/rest/{version}/projects/{project}"  # is: "https://api.procore.com/rest/v1.0/projects/{?project}" | "https://api.procore.com/rest/{?version}/projects/{?project}"
    return address + "/rfis"  # is: "https://api.procore.com/rest/v1.0/projects/{?project}/rfis" | "https://api.procore.com/rest/{?version}/projects/{?project}/rfis"


def company(settings):
    value = settings["company"]  # is: ?settings['company']
    return "id=" + value  # is: "id={?settings['company']}"
