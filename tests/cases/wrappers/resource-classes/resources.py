"""Endpoints as classes, in the ways people declare them: descriptors, class arguments, decorators, templates."""
from __future__ import annotations

from string import Template

import requests

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "3"}
ADDRESS = Template("$root/rest/$version/$path")
LINK = Template("${root}/${path}?price=$$")


def fetch(path, root="https://api.procore.com"):
    return requests.get(ADDRESS.substitute(root=root, version="v1.0", path=path), headers=HEADERS, timeout=30).json()


class Endpoint:
    def __init__(self, path):
        self.path = path

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, holder, owner=None):
        return lambda: fetch(self.path)


class Api:
    rfis = Endpoint("projects/1/rfis")
    codes = Endpoint("cost_codes")  # expect: PCR402


class Declared:
    def __init_subclass__(cls, path=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.path = path

    @classmethod
    def all(cls):
        return fetch(cls.path)


class CostTypes(Declared, path="line_item_types"):  # expect: PCR402
    pass


class Rfis(Declared, path="projects/1/rfis"):
    pass


def resource(path):
    def wrap(cls):
        cls.path = path
        return cls

    return wrap


class Decorated:
    def all(self):
        return requests.get(LINK.substitute({"root": "https://api.procore.com/rest/v1.0", "path": self.path}),
                            headers=HEADERS, timeout=30).json()


@resource("standard_cost_code_lists")  # expect: PCR401
class Lists(Decorated):
    pass


@resource("projects/1/rfis")
class MoreRfis(Decorated):
    pass


class Estimating:
    """The estimating database has the same words and another address."""

    def all(self):
        return fetch(self.path, root="https://estimating.example.net")


@resource("cost_codes")
class EstimatingCodes(Estimating):
    pass


def everything():
    return [Api().rfis(), Api().codes(), CostTypes.all(), Rfis.all(), Lists().all(), MoreRfis().all(),
            EstimatingCodes().all()]
