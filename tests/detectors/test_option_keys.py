"""A rule file whose options its detector cannot read is refused, and says which and why."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from auditor.analysis.running.rule_options import check_options
from auditor.catalogue import load_catalogue
from auditor.cli.main import run
from auditor.detectors import DETECTORS
from auditor.model import AuditorError, Rule

ROOT = Path(__file__).resolve().parents[2]
CODE = {file: file.read_text(encoding="utf-8") for file in (ROOT / "auditor" / "detectors").rglob("*.py")}
KEYS = sorted({field.name for detector in DETECTORS.values() for field in fields(detector.options)})


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_read_somewhere(key: str) -> None:
    assert any(f".{key}" in text for text in CODE.values())


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "oas-deprecated-flag/PCR406-deprecated-endpoint.toml",
            "statuses = [",
            "statusses = [",
            "`options.statusses`: the detector `endpoint` has no such option. Did you mean `statuses`?",
        ),
        (
            "pagination-limit/PCR204-page-size-over-limit.toml",
            "[options]",
            "[options]\nlargest = 7",
            "`options.largest`: the detector `page_size` has no such option.",
        ),
        (
            "resource-id-64-bit/PCR203-narrow-resource-id.toml",
            "narrow_codes =",
            "narrow_code =",
            "`options.struct.narrow_code`: unknown key. Did you mean `narrow_codes`?",
        ),
        (
            "rate-limit-windows/PCR205-fixed-rate-limit.toml",
            "period_position =",
            "period_positon =",
            ".period_positon`: unknown key. Did you mean `period_position`?",
        ),
        (
            "rate-limit-windows/PCR205-fixed-rate-limit.toml",
            "\nfewest_calls = ",
            "\n# fewest_calls = ",
            "`options.fewest_calls`: the detector needs this option.",
        ),
        (
            "rate-limit-windows/PCR205-fixed-rate-limit.toml",
            '\ncall = "ratelimit.limits"',
            "",
            "`options.limiters[0].call`: the detector needs this option.",
        ),
        (
            "rate-limit-windows/PCR205-fixed-rate-limit.toml",
            "left_words = [",
            "left_words = [7, ",
            "`options.left_words[0]`: expected a text, found a whole number.",
        ),
        (
            "implicit-grant-removed/PCR105-implicit-grant.toml",
            'parameter = "response_type"',
            'parameter = ""',
            "`options.parameter`: the text is empty.",
        ),
        (
            "pagination-limit/PCR204-page-size-over-limit.toml",
            'effort = "',
            'efort = "',
            "`efort`",
        ),
        (
            "pagination-limit/PCR204-page-size-over-limit.toml",
            'detector = "page_size"',
            'detector = "page_sise"',
            "`detector`: there is no detector `page_sise`. Did you mean `page_size`?",
        ),
    ],
)
def test_an_unknown_key_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, told: str
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    text = (rules / file).read_text(encoding="utf-8")
    assert old in text
    (rules / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.py").write_text("x = 1\n", encoding="utf-8")

    code = run(["check", str(tmp_path / "src"), "--rules", str(rules)])

    assert code == 2
    assert told in capsys.readouterr().err


RULES = sorted(load_catalogue().rules, key=lambda rule: rule.code)
GIVEN = [(rule, key) for rule in RULES for key in rule.options]
NEEDED = [(rule, field.name) for rule in RULES for field in fields(DETECTORS[rule.detector].options) if field.required]
WITH_OPTIONS = [rule for rule in RULES if rule.options]
LISTS = [(rule, key, value) for rule in RULES for key, value in rule.options.items() if isinstance(value, list)]
TABLES = [
    (rule, field.name, value)
    for rule in RULES
    for field in fields(DETECTORS[rule.detector].options)
    if isinstance(field.type, type) and issubclass(field.type, Struct)
    if isinstance(value := rule.options[field.name], dict)
]


def refused(rule: Rule, **options: object) -> str:
    """What a rule with these options (without those that are None) is refused for."""
    changed = {key: value for key, value in {**rule.options, **options}.items() if value is not None}
    with pytest.raises(AuditorError) as caught:
        check_options([replace(rule, options=changed)])
    return str(caught.value)


def named(example: object) -> str | None:
    return example.code if isinstance(example, Rule) else None


@pytest.mark.parametrize(("rule", "key"), GIVEN, ids=named)
def test_an_option_of_the_wrong_type_is_refused(rule: Rule, key: str) -> None:
    told = refused(rule, **{key: date(2026, 1, 1)})

    assert f"`options.{key}`: expected " in told
    assert told.endswith(", found a day.")


@pytest.mark.parametrize(("rule", "key", "items"), LISTS, ids=named)
def test_an_item_of_the_wrong_type_is_refused(rule: Rule, key: str, items: list[object]) -> None:
    told = refused(rule, **{key: [*items, date(2026, 1, 1)]})

    assert f"`options.{key}[{len(items)}]`: expected " in told


@pytest.mark.parametrize(("rule", "key"), NEEDED, ids=named)
def test_a_missing_option_is_refused(rule: Rule, key: str) -> None:
    assert f"`options.{key}`: the detector needs this option." in refused(rule, **{key: None})


@pytest.mark.parametrize("rule", WITH_OPTIONS, ids=named)
def test_an_option_too_many_is_refused(rule: Rule) -> None:
    assert f"`options.surplus`: the detector `{rule.detector}` has no such option." in refused(rule, surplus=1)


@pytest.mark.parametrize(("rule", "key", "table"), TABLES, ids=named)
def test_a_key_too_many_in_a_table_is_refused(rule: Rule, key: str, table: dict[str, object]) -> None:
    assert f"`options.{key}.surplus`: unknown key." in refused(rule, **{key: {**table, "surplus": 1}})


@pytest.mark.parametrize(("rule", "key", "table"), TABLES, ids=named)
def test_a_value_of_the_wrong_type_in_a_table_is_refused(rule: Rule, key: str, table: dict[str, object]) -> None:
    first = next(iter(table))

    assert f"`options.{key}.{first}`: expected " in refused(rule, **{key: {**table, first: date(2026, 1, 1)}})


def test_a_value_that_is_none_of_its_kind_is_refused() -> None:
    rule = next(rule for rule in RULES if rule.detector == "api_host")

    assert refused(rule, sure="very").endswith("`options.sure`: invalid enum value 'very'.")


def test_words_may_be_left_out(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    file = rules / "rate-limit-windows" / "PCR205-fixed-rate-limit.toml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("left_words")), encoding="utf-8")
    case = ROOT / "tests" / "cases" / "rate-limits" / "nothing-left"

    assert run(["check", str(case), "--rules", str(rules)]) == 0
