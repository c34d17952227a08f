"""A client library as generators write it: a class for each resource, a literal path in each method, many models."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path

_PATHS = Path(__file__).parents[2] / "rules" / "api" / "paths.csv"
_PLACEHOLDER = re.compile(r"\{([^}]*)\}")

_CLIENT = '''"""Sends what the resources ask for."""
import json
from urllib.parse import urlencode

import requests

from {package}.configuration import Configuration


class ApiError(Exception):
    def __init__(self, status, body):
        super().__init__(f"{{status}}: {{body}}")
        self.status = status
        self.body = body


class ApiClient:
    def __init__(self, configuration=None):
        self.configuration = configuration or Configuration()
        self.session = requests.Session()
        self.default_headers = {{"User-Agent": "{package}/1.0", "Accept": "application/json"}}

    def set_default_header(self, name, value):
        self.default_headers[name] = value

    def call_api(self, path, method, path_params=None, query_params=None, headers=None, body=None):
        for name, value in (path_params or {{}}).items():
            path = path.replace("{{" + name + "}}", str(value))
        url = self.configuration.host + path
        if query_params:
            url += "?" + urlencode(query_params)
        sent = dict(self.default_headers)
        sent["Authorization"] = "Bearer " + self.configuration.access_token
        sent.update(headers or {{}})
        response = self.session.request(method, url, headers=sent, data=json.dumps(body) if body else None, timeout=60)
        if response.status_code >= 400:
            raise ApiError(response.status_code, response.text)
        return response.json()
'''
_CONFIGURATION = '''"""Where the API is, and who calls it."""


class Configuration:
    def __init__(self, host="https://api.procore.com", access_token=""):
        self.host = host
        self.access_token = access_token
'''
_RESOURCE = '''"""Operations on {resource}."""
from {package}.api_client import ApiClient


class {name}Api:
    def __init__(self, api_client=None):
        self.api_client = api_client or ApiClient()
'''
_METHOD = '''
    def {name}(self, {parameters}**kwargs):
        """{told}"""
        known = {{"query", "headers", "body"}}
        for key in kwargs:
            if key not in known:
                raise TypeError(f"Got an unexpected keyword argument {{key}}")
{checks}        path_params = {{{holes}}}
        query_params = kwargs.get("query")
        headers = kwargs.get("headers") or {{}}
        body = kwargs.get("body")
        return self.api_client.call_api(
            "{path}", "{method}", path_params, query_params, headers, body
        )
'''
_FIELDS = ("id", "name", "status", "position", "description", "created_at", "updated_at", "number", "total", "owner")
_FIELD = '''
    @property
    def {field}(self):
        """Gets the {field} of this {name}."""
        return self._{field}

    @{field}.setter
    def {field}(self, {field}):
        """Sets the {field} of this {name}."""
        if {field} is None and self.is_strict:
            raise ValueError("Invalid value for `{field}`, must not be `None`")
        self._{field} = {field}
'''
_MODEL = '''"""{name}, as the API describes it."""


class {name}:
    attribute_map = {{
{attributes}    }}
    is_strict = True
'''
_DICT = """
    def to_dict(self):
        result = {}
        for attr in self.attribute_map:
            value = getattr(self, attr)
            if isinstance(value, list):
                result[attr] = [x.to_dict() if hasattr(x, "to_dict") else x for x in value]
            elif hasattr(value, "to_dict"):
                result[attr] = value.to_dict()
            else:
                result[attr] = value
        return result

    def to_str(self):
        return str(self.to_dict())

    def __repr__(self):
        return self.to_str()

    def __eq__(self, other):
        return isinstance(other, type(self)) and self.to_dict() == other.to_dict()

    def __ne__(self, other):
        return not self == other
"""


def write_generated(tree: Path, *, operations: int = 2_000, models: int = 5_600) -> None:
    """Some million lines, of which a few thousand send something."""
    package = "site_client"
    root = tree / package
    (root / "api").mkdir(parents=True)
    (root / "models").mkdir()
    resources = _resources(operations)
    exported = "".join(f"from {package}.api.{each}_api import {_title(each)}Api\n" for each in resources)
    for place, text in (
        (
            "__init__.py",
            f"from {package}.api_client import ApiClient\nfrom {package}.configuration import Configuration\n",
        ),
        ("api_client.py", _CLIENT.format(package=package)),
        ("configuration.py", _CONFIGURATION),
        ("api/__init__.py", exported),
        ("models/__init__.py", "".join(f"from {package}.models.m{each} import M{each}\n" for each in range(models))),
    ):
        (root / place).write_text(text, encoding="utf-8")
    for resource, listed in resources.items():
        methods = "".join(_method(number, *each) for number, each in enumerate(listed))
        head = _RESOURCE.format(resource=resource, package=package, name=_title(resource))
        (root / "api" / f"{resource}_api.py").write_text(head + methods, encoding="utf-8")
    for number in range(models):
        (root / "models" / f"m{number}.py").write_text(_model(f"M{number}", number), encoding="utf-8")


def _resources(count: int) -> dict[str, list[tuple[str, str, str]]]:
    """Method, path and what is told, by resource."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    with _PATHS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["path_template"].startswith("/rest/")]
    for row in rows[:count]:
        name = re.sub(r"\W+", "_", row["resource"]).strip("_").lower()
        found[name].append((row["method"], row["path_template"], row["name"]))
    return dict(sorted(found.items()))


def _title(resource: str) -> str:
    return "".join(part.title() for part in resource.split("_"))


def _method(number: int, method: str, path: str, told: str) -> str:
    holes = list(dict.fromkeys(re.sub(r"\W", "_", each) for each in _PLACEHOLDER.findall(path)))
    checks = "".join(
        f"        if {hole} is None:\n            raise ValueError('Missing the required parameter `{hole}`')\n"
        for hole in holes
    )
    return _METHOD.format(
        name=f"{method.lower()}_{number}",
        parameters="".join(f"{hole}, " for hole in holes),
        told=told.replace('"', "'").replace("\\", ""),
        checks=checks,
        holes=", ".join(f'"{hole}": {hole}' for hole in holes),
        path=_PLACEHOLDER.sub(lambda found: "{" + re.sub(r"\W", "_", found[1]) + "}", path),
        method=method,
    )


def _model(name: str, number: int) -> str:
    fields = [f"{field}_{number % 7}" if index > 5 else field for index, field in enumerate(_FIELDS)]
    attributes = "".join(f"        '{field}': '{field}',\n" for field in fields)
    parameters = ", ".join(f"{field}=None" for field in fields)
    assigned = "".join(
        f"        self._{field} = None\n        if {field} is not None:\n            self.{field} = {field}\n"
        for field in fields
    )
    head = _MODEL.format(name=name, attributes=attributes)
    constructor = f"\n    def __init__(self, {parameters}):\n{assigned}"
    return head + constructor + "".join(_FIELD.format(field=field, name=name) for field in fields) + _DICT
