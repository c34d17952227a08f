"""One gateway for every vendor: a subclass names the host, the namespace, and whether the certificate is looked at."""
import abc
from itertools import chain
from typing import ClassVar
from urllib.parse import urlunsplit

import httpx
import requests


class Gateway:
    host = ""
    namespace = ""
    verify = True

    def __init__(self, token):
        self.token = token

    def company(self):
        return {}

    def endpoint(self, resource):
        return "/".join(p for p in (self.host, self.namespace, resource) if p)

    def fetch(self, resource):
        with requests.Session() as session:
            session.verify = self.verify
            session.headers.update(self.company())
            session.headers["Authorization"] = "Bearer " + self.token
            return session.get(self.endpoint(resource), timeout=30).json()


class ProcoreGateway(Gateway):
    host = "https://api.procore.com"
    namespace = "rest/v1.0"
    verify = False  # expect: PCR206

    def company(self):
        return {"Procore-Company-Id": "55210"}


class ScreensGateway(ProcoreGateway):
    namespace = "vapid"  # expect: PCR403
    verify = True


class YardGateway(Gateway):
    host = "https://10.4.0.17"
    namespace = "vapid/v1"
    verify = False


class Vendor(abc.ABC):
    scheme: ClassVar[str] = "https"
    domain: ClassVar[str]
    prefix: ClassVar[str] = ""
    self_signed = False

    @property
    @abc.abstractmethod
    def headers(self): ...

    def address(self, *segments):
        path = "/".join(filter(None, chain([self.prefix], map(str, segments))))
        return urlunsplit((self.scheme, self.domain, path, "", ""))

    def get(self, *segments):
        with httpx.Client(verify=not self.self_signed, headers=self.headers) as client:
            return client.get(self.address(*segments)).json()


class Field(Vendor):
    domain = "api.procore.com"
    prefix = "rest/v1.0"

    @property
    def headers(self):
        return {"Authorization": "Bearer " + open("token").read(), "Procore-Company-Id": "55210"}


class ProxiedField(Field):
    self_signed = True  # expect: PCR206


class PlainField(Field):
    scheme = "http"  # expect: PCR206


class OldField(Field):
    prefix = "vapid"  # expect: PCR403


class Gate(Vendor):
    scheme = "http"
    domain = "10.4.0.17"
    prefix = "vapid"
    self_signed = True
    headers: ClassVar[dict] = {}


def everything(token, yard_token):
    yield ProcoreGateway(token).fetch("projects/7/rfis")
    yield ScreensGateway(token).fetch("projects/7/rfis")
    yield YardGateway(yard_token).fetch("presence")
    for vendor in (Field(), ProxiedField(), PlainField(), OldField(), Gate()):
        yield vendor.get("projects", 7, "rfis")
