"""Objects that know Procore: attributes, properties, inheritance."""

import functools
import operator
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import NamedTuple


class Client:
    base = "https://api.procore.com"
    version = "v1.0"

    def __init__(self, token, company=None):
        self.token = token
        self.headers = {"Authorization": f"Bearer {token}"}
        if company:
            self.headers["Procore-Company-Id"] = company

    @property
    def root(self):
        return f"{self.base}/rest/{self.version}"

    def url(self, path):
        return f"{self.root}/{path}"  # is: "https://api.procore.com/rest/v1.0/kept" | "https://api.procore.com/rest/v1.0/me" | "https://api.procore.com/rest/v1.0/rfis" | "https://api.procore.com/rest/v1.0/users" | "https://api.procore.com/rest/v1.1/me"

    @classmethod
    def of_sandbox(cls):
        return cls("sandbox-token")

    @staticmethod
    def slug(text):
        return text.replace(" ", "-")

    def __getitem__(self, key):
        return self.url(key)

    def __call__(self, path):
        return self.url(path)


class Newer(Client):
    version = "v1.1"

    def url(self, path):
        return super().url(path) + "?new"


client = Client("t", company="17")  # is: <Client>
of_class = Client.base  # is: "https://api.procore.com"
of_instance = client.version  # is: "v1.0"
of_property = client.root  # is: "https://api.procore.com/rest/v1.0"
of_method = client.url("me")  # is: "https://api.procore.com/rest/v1.0/me"
headers = client.headers  # is: {"Authorization": "Bearer t", "Procore-Company-Id": "17"}
bare = Client("t").headers  # is: {"Authorization": "Bearer t", "Procore-Company-Id"??: ?company}
of_classmethod = Client.of_sandbox().token  # is: "sandbox-token"
of_static = Client.slug("a b")  # is: "a-b"
inherited = Newer("t").root  # is: "https://api.procore.com/rest/v1.1"
overridden = Newer("t").url("me")  # is: "https://api.procore.com/rest/v1.1/me?new"
by_item = client["users"]  # is: "https://api.procore.com/rest/v1.0/users"
by_call = client("rfis")  # is: "https://api.procore.com/rest/v1.0/rfis"
method = client.url
kept = method("kept")  # is: "https://api.procore.com/rest/v1.0/kept"
client.base = "https://sandbox.procore.com"
assigned = client.root  # is: "https://sandbox.procore.com/rest/v1.0"
by_name = getattr(client, "version")  # is: "v1.0"
absent = getattr(client, "nope", "fallback")  # is: "fallback" | ?Client.nope
setattr(client, "extra", "e")
set_by_name = client.extra  # is: "e"


@dataclass
class Settings:
    host: str = "api.procore.com"
    timeout: int = 30
    names: list = field(default_factory=list)


settings = Settings(timeout=5)
of_field = settings.host  # is: "api.procore.com"
given_field = settings.timeout  # is: 5


class Host(Enum):
    API = "api.procore.com"
    LOGIN = "login.procore.com"


of_enum = Host.API.value  # is: "api.procore.com"


class Path(StrEnum):
    ME = "/rest/v1.0/me"


of_str_enum = f"{Path.ME}"  # is: "/rest/v1.0/me"


class Row(NamedTuple):
    method: str
    path: str = "/me"


of_row = Row("GET").path  # is: "/me"


class Route(Enum):
    ME = Row("GET")
    USERS = Row("POST", "/users")

    @classmethod
    def named(cls, name):
        return cls[name.upper()]


of_row_of_member = Route.USERS.value.path  # is: "/users"
of_named_member = Route.named("me").value.path  # is: "/me"
of_unknown_member = Route[input()].value.method  # is: "GET" | "POST"
of_fields = "{0.method} {0.path}".format(Row("GET"))  # is: "GET /me"


class Lazy:
    def __init__(self):
        self._token = None

    def token(self):
        if self._token is None:
            self._token = "fresh"
        return self._token  # is: "fresh" | None


class Chain:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self


built = "/".join(Chain().add("rest").add("v1.0").parts)  # is: "rest/v1.0"


class Context:
    def __enter__(self):
        return "entered"

    def __exit__(self, *_):
        return None


with Context() as entered:
    inside = entered + "!"  # is: "entered!"


class Shop:
    base = "https://shop"
    items = property(lambda self: f"{self.base}/items")

    def _orders(self):
        return Order(self)

    orders = functools.cached_property(_orders)
    last = property(fget=operator.attrgetter("base"))


class Order:
    def __init__(self, shop):
        self.url = shop.base + "/orders"


of_property_call = Shop().items  # is: "https://shop/items"
of_cached_property_call = Shop().orders.url  # is: "https://shop/orders"
of_attribute_getter = Shop().last  # is: "https://shop"
