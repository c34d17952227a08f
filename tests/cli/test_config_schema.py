"""The shipped schema and the reader of configuration files agree on every key."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from auditor.cli.main import run
from auditor.config import declared, load_config, overrides, resolve, settings
from auditor.config.resolve import STRUCTURED
from auditor.model import AuditorError
from auditor.models import reading
from auditor.models.rows import LIKE, LIKE_TYPES
from auditor.tables import Table
from tests.docs.manual import ROOT, configurations

TODAY = dt.date(2026, 11, 23)
WRAPPER = {"function": "a.b", "path": "/x"}
HOLDING: Mapping[str, object] = {"kind": "type", "name": "a.B", "holds": {"x": ["Attribute[y]", "Argument[0,z]"]}}
SUMMARY = {"kind": "summary", "function": "a.b", "returns": "Argument[0]"}
OTHERS = [{"kind": "source", "function": "a.b", "label": "FileLink"}, {"kind": "sanitizer", "function": "a.b"}]
STREAM = {"kind": "type", "name": "*.B", "url": "Attribute[path]", "base": "Attribute[root]"}
CACHE = {"kind": "sink", "function": "*.put", "lifetime": "Argument[2]"}
MODELS: list[Mapping[str, object]] = [
    {"kind": "sink", "function": "a.b", "url": "/x"},
    {"kind": "type", "name": "a.B"},
    HOLDING,
    SUMMARY,
    CACHE,
    STREAM,
    *OTHERS,
]
# What both must take, in the spelling of TOML.
VALID = [
    "",
    "as-of = 2026-01-02\n",
    'fail-within = 30\nselect = "PCR1,PCR2"\nrules = ["one"]\n',
    'output = { sarif = "a", json = "b" }\noutput-format = "junit"\n',
    'per-file-ignores = { "tests/*" = "PCR1" }\nseverity = { ALL = "off" }\n',
    '[[overrides]]\npaths = "legacy"\nseverity = { PCR1 = "note" }\nmin-confidence = "high"\n',
    '[[wrappers]]\nfunction = "a.B.*"\nmethod = "get"\npath-argument = ["path", 0]\nbase-url = "https://x.example"\n',
    "[[models]]\nkind = 'sink'\nfunction = ['a.b']\nmethod = ['GET', 'Argument[0]']\nurl = 'Argument[1].Element[x]'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nextends = 'httpx.Client'\nbase = 'Argument[x]'\ninner = 'Attribute[y]'\n",
    "[[models]]\nkind = 'summary'\nfunction = '*.later'\nruns = 'rest'\ngives = 'future'\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\nlike = 'os.getenv'\n",
    "[[models]]\nkind = 'sink'\nfunction = '*.put'\nlifetime = 'Argument[2]'\nunit = 'milliseconds'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nlike = 'pydantic.BaseSettings'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nholds = { x = 'Attribute[y]', z = ['Argument[0,z]'] }\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\nreturns = 'Argument[0]'\nbelow = 'Argument[1]'\n",
    "[[models]]\nkind = 'type'\nname = '*.B'\nurl = 'Attribute[x]'\nbase = 'Attribute[y]'\nparams = ['Attribute[z]']\n",
    "[[models]]\nkind = 'source'\nfunction = 'a.b'\nlabel = 'AccessToken'\n",
    "[[models]]\nkind = 'sanitizer'\nfunction = 'a.{b,c}'\n",
]
# What both must refuse.
WRONG = [
    "slect = []\n",
    "show-literals = true\n",
    "fail_on = 'note'\n",
    "fail-on = 'notes'\n",
    "jobs = true\n",
    "jobs = -1\n",
    "strict = 'perhaps'\n",
    "select = 1\n",
    "as-of = 'tomorrow'\n",
    "fail-within = 'soon'\n",
    "severity = { PCR1 = 'loud' }\n",
    "output = { sarfi = 'x' }\n",
    "overrides = { paths = ['a'] }\n",
    "[[overrides]]\nselect = ['PCR1']\n",
    "[[overrides]]\npaths = []\n",
    "[[overrides]]\npaths = ['a']\nfail-on = 'note'\n",
    "[[wrappers]]\nfunction = 'a.b'\n",
    "[[wrappers]]\nfunction = 'call'\npath = '/x'\n",
    "[[wrappers]]\nfunction = 'a.b'\npath = '/x'\npath-argument = 0\n",
    "[[wrappers]]\nfunction = 'a.b'\npath = '/x'\nmethod = 'GET'\nmethod-argument = 0\n",
    "[[wrappers]]\nfunction = 'a.b'\npath-argument = -1\n",
    "[[wrappers]]\nfunction = 'a.b'\npath-argument = ['a b']\n",
    "[[wrappers]]\nfunction = 'a.b'\npath = '/x'\nbase-url = 'example.com'\n",
    "[[wrappers]]\nfunction = 'a.b'\npath = '/x'\nsend-token = true\n",
    "[[models]]\nfunction = 'a.b'\nurl = '/x'\n",
    "[[models]]\nkind = 'snk'\nfunction = 'a.b'\nurl = '/x'\n",
    "[[models]]\nkind = 'sink'\nfunction = 'a.b'\n",
    "[[models]]\nkind = 'sink'\nfunction = '*.put'\nlifetime = 7200\n",
    "[[models]]\nkind = 'sink'\nfunction = '*.put'\nlifetime = 'Argument[2]'\nurl = '/x'\n",
    "[[models]]\nkind = 'sink'\nfunction = '*.put'\nlifetime = 'Argument[2]'\nunit = 'hours'\n",
    "[[models]]\nkind = 'source'\nfunction = 'a.b'\n",
    "[[models]]\nkind = 'source'\nfunction = 'a.b'\nlabel = 'Token'\n",
    "[[models]]\nkind = 'sanitizer'\nfunction = 'a.b'\nlabel = 'FileLink'\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\nreturns = 'Argument[0]'\nlike = 'os.getenv'\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\nlike = 'a.c'\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\nruns = 'all'\n",
    "[[models]]\nkind = 'summary'\nfunction = 'a.b'\nlike = 'os.getenv'\ngives = 'list'\n",
    "[[models]]\nkind = 'sink'\nurl = '/x'\n",
    "[[models]]\nkind = 'sink'\nfunction = 'a.b'\nurl = '/x'\nbody = 'Argument'\n",
    "[[models]]\nkind = 'sink'\nfunction = 'a.b'\nurl = '/x'\nheader = { A = 'b' }\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nmerges = 'perhaps'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nlike = 'os.getenv'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nurl = 'Attribute[path]'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nurl = 'path'\nbase = 'Attribute[root]'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nurl = 'Attribute[x]'\nbase = 'Attribute[y]'\nheaders = ['z']\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nlike = 'httpx.Auth'\nscheme = 'https://'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\ninner = 'http'\n",
    "[[models]]\nkind = 'type'\nname = 'a.B'\nextend = 'requests.Session'\n",
]


def schema() -> Any:  # Any: a JSON schema.
    return json.loads((files("auditor.config") / "schema.json").read_text(encoding="utf-8"))


def validate(text: str) -> None:
    """As an editor reads TOML: days become texts."""
    document = json.loads(json.dumps(tomllib.loads(text), default=dt.date.isoformat))
    jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker()).validate(document)


def read(folder: Path, text: str) -> None:
    file = folder / "procore-auditor.toml"
    file.write_text(text, encoding="utf-8")
    resolve({}, {}, load_config(file), today=TODAY)


def shipped() -> Iterator[tuple[str, str]]:
    """Every configuration in this repository: whole files, and what the manual shows."""
    for file in sorted(
        [*ROOT.glob("tests/cases/*/*/procore-auditor.toml"), *ROOT.glob("examples/**/procore-auditor.toml")]
    ):
        yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
    for page, number, text in configurations():
        yield f"{page}[{number}]", text


def test_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_schema_names_every_setting_in_order() -> None:
    assert list(schema()["properties"]) == sorted([*(each.name for each in settings.FILED), *STRUCTURED])


def test_schema_names_every_key_of_an_override() -> None:
    table = Table({"paths": ["a"]}, file="x")

    overrides._override(table)

    assert set(schema()["$defs"]["override"]["properties"]) == table._asked


def test_schema_names_every_key_of_a_wrapper() -> None:
    table = Table(WRAPPER, file="x")

    declared._wrapper(table)

    assert set(schema()["$defs"]["wrapper"]["properties"]) == table._asked


def test_schema_names_every_key_of_a_model() -> None:
    asked = set[str]()
    for row in MODELS:
        table = Table(row, file="x")
        reading.read_row(table, {})
        asked |= table._asked

    properties = schema()["$defs"]["model"]["properties"]
    assert set(properties) == asked
    assert set(properties["like"]["enum"]) == {*LIKE, *LIKE_TYPES}


def test_schema_gives_the_defaults_of_the_program() -> None:
    shown = {name: each["default"] for name, each in schema()["properties"].items() if "default" in each}

    settled = {each.name: getattr(each.default, "value", each.default) for each in settings.ALL}
    assert shown == {name: settled[name] for name in shown}


def test_every_key_is_described() -> None:
    every = [schema(), *schema()["$defs"].values()]

    assert [
        key for each in every for key, value in each.get("properties", {}).items() if "description" not in value
    ] == []


@pytest.mark.parametrize("text", VALID)
def test_both_take_it(text: str, tmp_path: Path) -> None:
    validate(text)
    read(tmp_path, text)


@pytest.mark.parametrize("text", WRONG)
def test_both_refuse_it(text: str, tmp_path: Path) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate(text)
    with pytest.raises(AuditorError):
        read(tmp_path, text)


@pytest.mark.parametrize(("place", "text"), list(shipped()), ids=[place for place, _ in shipped()])
def test_both_take_what_this_repository_shows(place: str, text: str, tmp_path: Path) -> None:
    del place
    validate(text)
    (tmp_path / "services" / "billing").mkdir(parents=True)
    (tmp_path / "procore-base.toml").write_text("")
    read(tmp_path / "services" / "billing", text)


def test_schema_is_printed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code = run(["config", "schema"])

    assert code == 0
    assert json.loads(capsysbinary.readouterr().out) == schema()
