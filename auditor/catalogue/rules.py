"""Reads `<CODE>-<name>.toml`."""

from __future__ import annotations

import re
from string import Formatter

from auditor.catalogue.announcements import PHASES
from auditor.model import Example, ExampleFile, Rule, Severity
from auditor.model.fix import FixSpec
from auditor.tables import Table, read_record, suggestion

LEAST_EXAMPLES = 3
"""Fewer do not show where a rule ends."""

_FILE_NAME = re.compile(r"(?P<code>[A-Z]{2,5}\d{3})-(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.toml")


def is_rule_file(name: str) -> bool:
    """Whether a file's name is that of a rule: `PCR201-missing-company-id-header.toml`."""
    return bool(_FILE_NAME.fullmatch(name))


def read_rule(table: Table, *, announcement: str, file_name: str) -> Rule:
    """One rule of an announcement; code and name must be those of the file's name."""
    rule = read_record(
        table,
        Rule,
        announcement=announcement,
        options=dict(table.optional_table("options").items()),
        messages=_messages(table.table("messages")),
        severity=_severity(table.table("severity")),
        bad=tuple(_example(example) for example in table.tables("bad")),
        good=tuple(_example(example) for example in table.tables("good")),
        accuracy=(),
        fix=_fix(table.table("fix")) if "fix" in table else None,
        file=table.file,
    )
    _check_name(table, rule, file_name)
    for key, examples in (("bad", rule.bad), ("good", rule.good)):
        if len(examples) < LEAST_EXAMPLES:
            raise table.complaint(
                key, f"{len(examples)} of at least {LEAST_EXAMPLES} examples. Add `[[{key}]]` with a title and files"
            )
    return rule


def _fix(table: Table) -> FixSpec:
    """The options are read, and unknown ones refused, by the kind of fix."""
    kind = table.text("kind")
    return FixSpec(kind=kind, options={key: value for key, value in table.items() if key != "kind"})


def _messages(table: Table) -> dict[str, str]:
    messages = {key: table.text(key) for key in table}
    if "default" not in messages:
        raise table.complaint("default", "this message is missing; it is the one that always fits")
    for key, message in messages.items():
        if not _has_plain_fields(message):
            raise table.complaint(key, "a field is a name in braces and nothing else, such as `{endpoint}`")
    return messages


def _has_plain_fields(message: str) -> bool:
    """Whether nothing is asked of a field but its text: a width could fill the memory, an attribute lead anywhere."""
    try:
        parts = list(Formatter().parse(message))
    except ValueError:
        return False
    return all(
        name is None or (name.isidentifier() and not (spec or conversion)) for _, name, spec, conversion in parts
    )


def _severity(table: Table) -> dict[str, Severity]:
    for phase in table:
        if phase not in PHASES:
            raise table.complaint(phase, f"no phase is called so.{suggestion(phase, PHASES)}")
    return {phase: table.choice(phase, Severity) for phase in table}


def _example(table: Table) -> Example:
    example = Example(title=table.text("title"), files=tuple(_example_file(file) for file in table.tables("file")))
    table.finish()
    if not example.files:
        raise table.complaint("file", "there is none. Add a file with `path` and `code`")
    return example


def _example_file(table: Table) -> ExampleFile:
    code = table.raw("code")
    if not isinstance(code, str):
        raise table.complaint("code", "expected a text; put the code between three single quotes")
    fixed = table.raw("fixed") if "fixed" in table else None
    if fixed is not None and not isinstance(fixed, str):
        raise table.complaint("fixed", "expected a text; put the code between three single quotes")
    file = ExampleFile(path=table.text("path"), code=code, fixed=fixed)
    table.finish()
    return file


def _check_name(table: Table, rule: Rule, file_name: str) -> None:
    parts = _FILE_NAME.fullmatch(file_name)
    if not parts:
        raise table.complaint(
            "code", f"`{file_name}` does not name a rule file; call it `{rule.code}-{rule.name}.toml`"
        )
    for key, value in (("code", rule.code), ("name", rule.name)):
        if parts[key] != value:
            raise table.complaint(
                key, f"`{value}` is not what the file's name says, `{parts[key]}`. Rename one of them"
            )
