"""Descriptions of the API change the tables of a rules folder, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.refresh.folder import open_folder
from tests.refresh.rules import CATALOGUE, CURRENT, operation, read_rules, write_json, write_rules

OPENAPI = """\
openapi: 3.0.3
info:
  title: Doors
  version: "2026-08-04"
servers:
  - url: https://api.vendor.example/rest
paths:
  /v1.0/doors:
    get:
      summary: List doors
      deprecated: true
      x-deprecated-at: 2026-07-27
      x-sunset: 2027-07-28
      responses: {}
    post:
      summary: Create a door
      deprecated: true
      x-deprecated-at: 2026-01-10
      responses: {}
  /v1.0/doors/{id}:
    $ref: "#/x-items/door"
  /v1.0/windows:
    get: {deprecated: true, responses: {}}
  /v2.0/doors:
    get: {responses: {}}
  /v2.0/doors/{id}/photo:
    put:
      summary: Hang a photo
      tags: [Door photos]
      requestBody: {$ref: "#/components/requestBodies/photo"}
      responses: {}
x-items:
  door:
    get: {responses: {}}
components:
  requestBodies:
    photo:
      content:
        multipart/form-data: {}
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return write_rules(tmp_path / "rules")


def command(rules: Path, *arguments: str) -> int:
    return run(["catalogue", "import-openapi", *arguments, "--rules", str(rules)])


def test_openapi_in_yaml_tells_what_is_new_and_what_ends(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(OPENAPI, encoding="utf-8")

    code = command(rules, str(file))

    out, err = capsys.readouterr()
    assert (code, err) == (0, "Written: api/paths.csv, catalogue.toml, flagged/endpoints.csv.\n")
    assert out == (
        "new: 1\n"
        "  PUT /rest/v2.0/doors/{id}/photo\n"
        "newly deprecated: 1\n"
        "  GET /rest/v1.0/doors: deprecated 2026-07-27, ends 2027-07-28\n"
    )
    written = read_rules(rules)
    assert written["catalogue.toml"] == CATALOGUE.replace("2026-03-26", "2026-08-04")
    assert "PUT,/rest/v2.0/doors/{id}/photo,v2.0,,,door-photos,Hang a photo,no,yes,\n" in written["api/paths.csv"]
    assert "GET,/rest/v1.0/doors,v1.0,House,Doors,doors,List doors,yes,no,\n" in written["api/paths.csv"]
    assert written["flagged/endpoints.csv"] == (
        "method,path_template,status,replacement_method,replacement_path,note,deprecated_at,sunset,likely\n"
        "GET,/rest/v1.0/doors,deprecated,GET,/rest/v2.0/doors,,2026-07-27,2027-07-28,yes\n"
        'GET,/rest/v1.0/windows,deprecated,,,"Told by the text, not by a flag.",,,\n'
    )


def test_what_is_known_already_changes_nothing(rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = read_rules(rules)
    file = write_json(tmp_path / "api.json", CURRENT)

    code = command(rules, file, "--date", "2026-03-26")

    assert (code, read_rules(rules)) == (0, before)
    assert capsys.readouterr() == ("", "Everything is up to date.\n")


def test_a_second_import_changes_nothing(rules: Path, tmp_path: Path) -> None:
    file = tmp_path / "api.yaml"
    file.write_text(OPENAPI, encoding="utf-8")
    command(rules, str(file))
    once = read_rules(rules)

    code = command(rules, str(file), "--check")

    assert (code, read_rules(rules)) == (0, once)


def test_check_writes_nothing_and_fails(rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = read_rules(rules)
    file = write_json(tmp_path / "api-2026-08-04.json", [*CURRENT, operation("GET", "/rest/v1.0/roofs")])

    code = command(rules, file, "--check")

    assert (code, read_rules(rules)) == (1, before)
    assert capsys.readouterr().err == "2 files would change: api/paths.csv, catalogue.toml.\n"


def test_days_reach_the_table_that_has_the_operation(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ending = operation("POST", "/rest/v1.0/doors", deprecated=True, deprecatedAt="2026-01-10", sunset="2027-01-11")
    file = write_json(tmp_path / "api-2026-08-04.json", [*CURRENT, ending])

    command(rules, file)

    detail = "deprecated 2026-01-10, ends 2027-01-11 (before: 2026-01-10, no end)"
    assert capsys.readouterr().out == f"newly dated: 1\n  POST /rest/v1.0/doors: {detail}\n"
    assert "POST,/rest/v1.0/doors,deprecated,,,,2026-01-10,2027-01-11,\n" in read_rules(rules)["doors/endpoints.csv"]


def test_of_several_files_the_newest_counts_whatever_their_order(rules: Path, tmp_path: Path) -> None:
    old = write_json(
        tmp_path / "a.json",
        {
            "generatedAt": "2026-05-01T08:00:00Z",
            "operations": [operation("GET", "/rest/v1.0/doors", deprecatedAt="2026-02-01")],
        },
    )
    new = write_json(
        tmp_path / "b.json",
        {"generatedAt": "2026-08-04", "operations": [operation("GET", "/rest/v1.0/doors", deprecatedAt="2026-07-27")]},
    )
    other = write_rules(tmp_path / "other")

    command(rules, old, new)
    command(other, new, old)

    assert read_rules(rules) == read_rules(other)
    assert ",2026-07-27,," in read_rules(rules)["flagged/endpoints.csv"]


def test_an_older_description_adds_operations_but_takes_no_flag_back(rules: Path, tmp_path: Path) -> None:
    file = write_json(
        tmp_path / "api-2025-01-01.json", [operation("GET", "/rest/v1.0/windows"), operation("GET", "/rest/v1.0/roofs")]
    )

    command(rules, file)

    written = read_rules(rules)
    assert "GET,/rest/v1.0/windows,v1.0,House,Windows,windows,List windows,yes,no,\n" in written["api/paths.csv"]
    assert "GET,/rest/v1.0/roofs,v1.0,,,,,no,no,\n" in written["api/paths.csv"]
    assert written["catalogue.toml"] == CATALOGUE


def test_a_flag_that_is_gone_is_told(rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write_json(
        tmp_path / "api-2026-08-04.json",
        [operation(str(each["method"]), str(each["path"])) for each in CURRENT],
    )

    command(rules, file)

    assert capsys.readouterr().out == ("no longer flagged: 2\n  POST /rest/v1.0/doors\n  GET /rest/v1.0/windows\n")
    assert "POST,/rest/v1.0/doors,active,,,,,,\n" in read_rules(rules)["doors/endpoints.csv"]


def test_what_is_gone_is_told_and_dropped_on_request(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_json(tmp_path / "api-2026-08-04.json", CURRENT[:-1])

    command(rules, file)
    told = capsys.readouterr().out
    kept = read_rules(rules)["api/paths.csv"]
    command(rules, file, "--prune")

    assert told == "not described any more: 1\n  GET /rest/v2.0/doors\n"
    assert "/rest/v2.0/doors," in kept
    assert "/rest/v2.0/doors," not in read_rules(rules)["api/paths.csv"]


def test_the_shipped_tables_survive_a_round_trip() -> None:
    shipped = Path(__file__).resolve().parents[2] / "rules"

    assert open_folder(shipped).changed() == {}


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("api.json", "[", "api.json: cannot be read: Expecting value"),
        ("api.json", "[" * 200_000, "api.json: nested too deeply to be a description of an API."),
        ("api.json", "{}", "api.json: neither an OpenAPI 3 description (it has no `openapi`) nor a list"),
        ("api.json", '"GET"', "api.json: neither an OpenAPI 3 description"),
        ("api.json", "[]", "api.json: it describes no operation."),
        ("api.json", "[3]", "api.json: `[0]`: expected a table, found a number."),
        ("api.json", '[{"method": "GET"}]', "api.json: `[0]`: `path` is missing."),
        ("api.json", '[{"method": 1, "path": "/a"}]', "api.json: `[0].method`: expected a text, found a number."),
        ("api.json", '[{"method": "TAKE", "path": "/a"}]', "`[0].method`: `TAKE` is no HTTP method."),
        ("api.json", '[{"method": "GET", "path": "a b"}]', "`[0]`: the path does not begin with a slash"),
        ("api.json", '[{"method": "GET", "path": "/a", "deprecated": "yes"}]', "expected true or false, found a text."),
        (
            "api.json",
            '[{"method": "GET", "path": "/a", "deprecatedAt": "soon"}]',
            "`[0].deprecatedat`: expected a day such as 2027-03-31, found a text.",
        ),
        (
            "api.json",
            '[{"method": "GET", "path": "/a", "deprecatedAt": "2026-01-01", "sunset": "2025-01-01"}]',
            "`[0].sunset`: `2025-01-01` without, or not after, the day of the deprecation.",
        ),
        ("api.json", '[{"method": "GET", "path": "/a"}]', "api.json: it does not say its day. Give it with `--date`"),
        ("api.json", '{"openapi": "3.1.0", "paths": [1]}', "`paths`: expected a table, found a list."),
        ("api.json", '{"openapi": "3.1.0", "paths": {"/a": {"get": 7}}}', "`paths./a.get`: expected a table"),
        (
            "api.json",
            '{"openapi": "3.1.0", "paths": {"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}}}',
            "`#/paths/~1b` leads back to itself, or too far.",
        ),
        ("api.json", '{"openapi": "3.1.0", "paths": {"/a": {"$ref": "http://x/y"}}}', "leads out of the file."),
        ("api.json", '{"openapi": "3.1.0", "paths": {"/a": {"$ref": "#/nowhere"}}}', "`#/nowhere` leads nowhere."),
        ("api.yaml", "a: &a [*a]", "api.yaml: neither an OpenAPI 3 description"),
        ("api.yaml", "openapi: 3.1.0\npaths: &p\n  /a: {get: *p}\n", "api.yaml: it does not say its day."),
        ("api.yaml", "!!python/object/apply:os.system ['true']", "api.yaml: cannot be read: could not determine"),
        ("api.yaml", "a: [", "api.yaml: cannot be read: while parsing"),
    ],
)
def test_hostile_input_ends_with_a_clear_error(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, told: str
) -> None:
    before = read_rules(rules)
    (tmp_path / name).write_text(text, encoding="utf-8")

    code = command(rules, str(tmp_path / name))

    assert code == 2
    assert told in capsys.readouterr().err
    assert read_rules(rules) == before


def test_a_hundred_megabytes_are_not_read(rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "api.json"
    with file.open("wb") as stream:
        stream.truncate(100_000_000)

    code = command(rules, str(file))

    assert code == 2
    assert "api.json: 100 MB; at most 64 MB are read." in capsys.readouterr().err


def test_an_exponential_document_is_read_once(rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Aliases share what they name; nothing is copied out, so ten to the thirtieth items cost nothing."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    (tmp_path / "api.yaml").write_text("\n".join(lines), encoding="utf-8")

    code = command(rules, str(tmp_path / "api.yaml"))

    assert code == 2
    assert "neither an OpenAPI 3 description" in capsys.readouterr().err


def test_json_shape_of_other_catalogues_is_read(rules: Path, tmp_path: Path) -> None:
    document = [
        {
            "method": "get",
            "path": "/rest/v1.0/doors",
            "deprecated": True,
            "deprecatedAt": "2026-07-27T00:00:00Z",
            "sunset": None,
        }
    ]
    file = tmp_path / "catalog-2026-08-04.json"
    file.write_text("\ufeff" + json.dumps(document), encoding="utf-8")

    code = command(rules, str(file))

    assert code == 0
    assert (
        "GET,/rest/v1.0/doors,deprecated,GET,/rest/v2.0/doors,,2026-07-27,,yes\n"
        in read_rules(rules)["flagged/endpoints.csv"]
    )
