"""Calls on the way to Procore: arguments, defaults, closures, decorators."""

import functools
from collections.abc import Callable

BASE = "https://api.procore.com"


def join(base, path="me", *, version="v1.0"):
    return f"{base}/rest/{version}/{path}"  # is: "https://api.procore.com/rest/v1.0/me" | "https://api.procore.com/rest/v1.0/users" | "https://api.procore.com/rest/v1.0/x" | "https://api.procore.com/rest/v1.1/rfis" | "https://api.procore.com/rest/v1.2/users" | "https://api.procore.com/rest/v2.0/me"


by_default = join(BASE)  # is: "https://api.procore.com/rest/v1.0/me"
by_position = join(BASE, "users")  # is: "https://api.procore.com/rest/v1.0/users"
by_keyword = join(path="rfis", base=BASE, version="v1.1")  # is: "https://api.procore.com/rest/v1.1/rfis"
spread = join(*[BASE, "x"])  # is: "https://api.procore.com/rest/v1.0/x"
spread_named = join(BASE, **{"version": "v2.0"})  # is: "https://api.procore.com/rest/v2.0/me"


def many(*parts, **options):
    counted = parts  # is: ("a", "b")
    return options.get("sep", "/").join(parts)


rows = many("a", "b")  # is: "a/b"
separated = many("a", "b", sep="-")  # is: "a-b"

partial = functools.partial(join, BASE, version="v1.2")
of_partial = partial("users")  # is: "https://api.procore.com/rest/v1.2/users"
shout = lambda text: text.upper()
of_lambda = shout("get")  # is: "GET"


def outer(prefix):
    def inner(name):
        return prefix + name

    return inner


made = outer("/rest/")
of_closure = made("me")  # is: "/rest/me"


def decorated(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return "https://" + function(*args, **kwargs)

    return wrapper


@decorated
def host(name):
    return f"{name}.procore.com"


of_decorated = host("api")  # is: "https://api.procore.com"


def nothing():
    pass


of_nothing = nothing()  # is: None


def either(flag):
    if flag:
        return "a"
    return "b"


of_either = either(True)  # is: "a" | "b"


def asks(flag):
    return either(flag)  # is: "a" | "b"


def numbers():
    yield 1
    yield 2


of_generator = list(numbers())  # is: [*1 | 2]


def countdown(n):
    return "x" if n == 0 else countdown(n - 1)


of_recursion = countdown(3)  # is: "x" | ?countdown()


def apply(function: Callable[[str], str], value):
    return function(value)


handed_on = apply(shout, "post")  # is: "POST"
chosen = {"get": shout, "join": join}["get"]("put")  # is: "PUT"
TABLE = {"rfis": "/rest/v1.0/rfis"}


@functools.lru_cache
def cached(name):
    return TABLE[name]


of_cached = cached("rfis")  # is: "/rest/v1.0/rfis"


def changes(target):
    target["Authorization"] = "Bearer"


given = {}
changes(given)
changed = given  # is: {"Authorization": "Bearer"}


async def fetch(path):
    return BASE + path


async def use():
    return await fetch("/me")  # is: "https://api.procore.com/me"


def joined(*parts, **ids):
    return "/".join(["root"] + [str(part) for part in parts])


nothing_more = joined(**{})  # is: "root"
something_more = joined("users", 7)  # is: "root/users/7"


def marked(**options):
    sent = {"Accept": "application/json"}
    for name, value in options.items():
        sent[name.replace("_", "-")] = value
    return sent


def spelled(**options):
    return {name.replace("_", "-"): value for name, value in options.items()}


unmarked = marked()  # is: {"Accept": "application/json"}
marked_once = marked(Company="1")  # is: {"Accept": "application/json", "Company": "1"}
unspelled = spelled()  # is: {}
