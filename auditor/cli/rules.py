"""`rules`: the rules as a list, one rule's whole page, and the proof of rule files by their own examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from auditor.cli.shared.completion import FOLDER, complete_rules
from auditor.cli.shared.listing import form_option, rules_option
from auditor.cli.shared.output import say, tell, write_report
from auditor.cli.shared.session import open_session
from auditor.config import Config
from auditor.model import AuditorError, Rule
from auditor.printing import json_text

_HELP = {"help_option_names": ["-h", "--help"]}
_AS_OF = click.option("--as-of", metavar="DATE", help="Show severities as of DATE. [default: today, UTC]")


@click.group(context_settings=_HELP)
def rules() -> None:
    """List, explain and validate the rules."""


@rules.command(name="list", context_settings=_HELP, short_help="List all rules with their current severity.")
@rules_option
@_AS_OF
@form_option
# Any: options arrive from click by name; `resolve` reads every one of them.
def list_rules(form: str, **options: Any) -> int:
    """List all rules with their current severity."""
    from auditor.reporters.rules import format_rule_table, rule_rows  # noqa: PLC0415 - `--help` must not wait for it.

    config = open_session((), options).config
    rows = rule_rows(*_load(config), config.as_of)
    write_report(json_text(rows) + "\n" if form == "json" else format_rule_table(rows), None)
    return 0


@rules.command(context_settings=_HELP, short_help="Show one rule's page, by code or name.")
@click.argument("code", shell_complete=complete_rules)
@rules_option
@_AS_OF
# Any: options arrive from click by name; `resolve` reads every one of them.
def explain(code: str, **options: Any) -> int:
    """One rule's whole page, by its CODE or name: what was announced, why, what to do, and examples."""
    from auditor.analysis.judging.selection import no_such_rule  # noqa: PLC0415 - only after a mistake.
    from auditor.reporters.rules import format_rule_page  # noqa: PLC0415 - `--help` must not wait for it.

    config = open_session((), options).config
    known, announcements = _load(config)
    rule = next((each for each in known if code.upper() == each.code or code.lower() == each.name), None)
    if rule is None:
        raise AuditorError(no_such_rule(code, known))
    write_report(format_rule_page(rule, announcements[rule.announcement], config.as_of), None)
    return 0


@rules.command(context_settings=_HELP, short_help="Validate rule files against their own examples.")
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER)
def check(folder: str | None) -> int:
    """Prove rule files by their own examples; the shipped ones by default."""
    from auditor.examples import prove  # noqa: PLC0415 - brings the engine.

    failures = prove(Path(folder) if folder else None)
    for failure in failures:
        say(str(failure))
    tell(f"{len(failures)} of the examples failed." if failures else "All examples pass.")
    return 1 if failures else 0


# Any: announcements by id; the type would cost an import here.
def _load(config: Config) -> tuple[tuple[Rule, ...], dict[str, Any]]:
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - `--help` must not wait for it.

    catalogues = load_catalogues(config.rules)
    return (
        tuple(rule for catalogue in catalogues for rule in catalogue.rules),
        {each.id: each for catalogue in catalogues for each in catalogue.announcements},
    )
