"""Declared wrappers as the configuration states them; what they do to findings stands in tests/cases/wrappers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from auditor.config import load_config, resolve
from auditor.model import AuditorError
from auditor.models.paths import argument
from auditor.models.rows import Row, Sink
from auditor.pipeline import audit

TODAY = date(2026, 11, 23)


def read(folder: Path, text: str) -> tuple[Row, ...]:
    file = folder / "procore-auditor.toml"
    file.write_text(text)
    return tuple(replace(row, place="") for row in resolve({}, {}, load_config(file), today=TODAY).config.models)


def test_every_key_of_a_wrapper_is_read(tmp_path: Path) -> None:
    text = """
[[wrappers]]
function = "acme.http.Client.call"
method-argument = ["verb", 0]
path-argument = 1
base-url = "https://api.example.com"
headers-argument = "headers"
header-arguments = { X-Company = "company" }
params-argument = "params"
body-argument = "json"
files-argument = "files"
sends-headers = ["X-Tenant"]
sends-token = true
"""

    assert read(tmp_path, text) == (
        Sink(
            name="acme.http.Client.call",
            library="",
            is_own=True,
            arguments={
                "method": argument("verb", 0),
                "url": argument(1),
                "headers": argument("headers"),
                "params": argument("params"),
                "body": argument("json"),
                "files": argument("files"),
            },
            base="https://api.example.com",
            headers={"X-Company": argument("company")},
            adds=("X-Tenant", "Authorization"),
            file="procore-auditor.toml",
        ),
    )


def test_a_method_is_written_in_any_case(tmp_path: Path) -> None:
    (sink,) = read(tmp_path, '[[wrappers]]\nfunction = "a.b"\nmethod = "get"\npath = "/x"\n')

    assert isinstance(sink, Sink)
    assert (sink.method, sink.is_vendors, sink.adds, sink.may_add) == ("GET", True, (), ("Authorization",))


def test_a_wrapper_and_a_model_can_say_the_same(tmp_path: Path) -> None:
    wrapper = '[[wrappers]]\nfunction = "a.b"\nmethod-argument = "verb"\npath-argument = [0, "x"]\nsends-token = true\n'
    model = """
[[models]]
kind = "sink"
function = "a.b"
method = "Argument[verb]"
url = "Argument[0,x]"
base = "vendor"
adds = ["Authorization"]
"""

    assert read(tmp_path, wrapper) == read(tmp_path, model)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('path = "/x"', "`wrappers[0].function`: this key is missing."),
        ('function = "call"\npath = "/x"', "`wrappers[0].function`: expected a dotted name with its module"),
        ('function = "a.b"', "`wrappers[0].path-argument`: give either this or `path`"),
        ('function = "a.b"\npath = "/x"\npath-argument = 0', "`wrappers[0].path-argument`: give either this or `path`"),
        ('function = "a.b"\npath = "/x"\nmethod = "GTE"', "`wrappers[0].method`: `GTE` is none of GET, POST"),
        ('function = "a.b"\npath = "/x"\nmethod = "GET"\nmethod-argument = 0', "give either this or `method`"),
        ('function = "a.b"\npath-argument = -1', "expected the name of an argument, its position (from 0), or a list"),
        ('function = "a.b"\npath-argument = []', "expected the name of an argument"),
        ('function = "a.b"\npath-argument = ["path", true]', "expected the name of an argument"),
        ('function = "a.b"\npath = "/x"\nbase-url = "api.example.com"', "expected a URL with its scheme"),
        ('function = "a.b"\npath = "/x"\nsend-headers = ["X"]', "unknown key. Did you mean `sends-headers`?"),
        ('function = "a.b"\npath = "/x"\nsends-token = "yes"', "`wrappers[0].sends-token`: expected true or false"),
        ('function = "a.b"\npath = "/x"\nheader-arguments = { X = "a b" }', "`wrappers[0].header-arguments.X`"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(AuditorError) as error:
        read(tmp_path, f"[[wrappers]]\n{text}\n")

    assert str(error.value).startswith("procore-auditor.toml: ")
    assert message in str(error.value)


@pytest.mark.parametrize(
    "row",
    [
        '[[wrappers]]\nfunction = "acme.http.call"\nmethod = "GET"\npath-argument = 0\n',
        (
            '[[models]]\nkind = "sink"\nlibrary = "acme"\nfunction = "acme.http.call"\nmethod = "GET"\n'
            'url = "Argument[0]"\nbase = "vendor"\n'
        ),
    ],
)
def test_finding_says_that_the_settings_tell_what_is_sent(tmp_path: Path, row: str) -> None:
    (tmp_path / "a.py").write_text('from acme.http import call\n\ncall("/rest/v1.0/projects/1/rfis")\n')
    file = tmp_path / "procore-auditor.toml"
    file.write_text(row)
    config = resolve({"no-cache": True, "jobs": 1}, {}, load_config(file), today=TODAY).config

    (finding,) = audit([str(tmp_path)], config).findings

    assert (finding.rule, finding.confidence.value) == ("PCR201", "high")
    assert finding.evidence[-1].message == (
        "`GET https://api.procore.com/rest/v1.0/projects/1/rfis` is sent here, as declared in the settings."
    )
