"""A rule file with an option that its detector does not read is refused, and says what was meant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import fields, replace

from auditor.catalogue import load_catalogue
from auditor.cli.main import run
from auditor.detectors import DETECTORS
from auditor.detectors.shared.options import read_options
from auditor.model import AuditorError

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


def test_an_option_of_the_wrong_type_is_refused() -> None:
    rule = next(rule for rule in load_catalogue().rules if rule.detector == "api_host")

    with pytest.raises(AuditorError, match=r"`options\.sure`: invalid enum value 'very'\."):
        read_options(replace(rule, options={"sure": "very"}), DETECTORS["api_host"].options)


def test_words_may_be_left_out(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    file = rules / "rate-limit-windows" / "PCR205-fixed-rate-limit.toml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("left_words")), encoding="utf-8")
    case = ROOT / "tests" / "cases" / "rate-limits" / "nothing-left"

    assert run(["check", str(case), "--rules", str(rules)]) == 0
