"""The settings file as objects, in the ways that the jobs grew up with."""

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import yaml
from munch import munchify

_DOCUMENT = yaml.safe_load(Path(__file__).with_name("config.yaml").read_text())


@dataclass
class Vendor:
    login: str
    api: str
    company: str = ""
    request_seconds: int = 30


class Plain:
    def __init__(self, entries):
        for key, value in entries.items():
            setattr(self, key, value)


class Bunch:
    def __init__(self, **entries):
        self.__dict__.update(entries)


spaced = SimpleNamespace(**_DOCUMENT["procore"])
typed = Vendor(**_DOCUMENT["procore"])
plain = Plain(_DOCUMENT["procore"])
intranet = munchify(_DOCUMENT).intranet
drawings = Bunch(bucket="drawings", region="eu-west-1")
