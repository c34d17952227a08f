"""The kinds of fix that rule files may name, each with the options that it reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from auditor.model import AuditorError, Rule
from auditor.tables import suggestion

FIX_OPTIONS: Mapping[str, frozenset[str]] = {
    "add-header": frozenset({"renamed", "setting"}),
    "authorize-download": frozenset({"header", "token_names"}),
    "drop-pair": frozenset(),
    "host-suffix": frozenset({"may_be_none", "messages"}),
    "keep-refresh-token": frozenset({"messages"}),
    "manual": frozenset(),
    "obey-retry-after": frozenset({"header", "otherwise", "status_attributes"}),
    "replace-host": frozenset({"purpose", "messages"}),
    "revoke-refresh-token": frozenset(),
    "set-page-size": frozenset(),
    "strengthen-transport": frozenset({"encrypted", "opposites", "together"}),
    "swap-path": frozenset({"messages", "announcements", "beginning", "same_answer"}),
    "token-to-header": frozenset({"header"}),
    "use-lifetime": frozenset({"margin"}),
    "widen-type": frozenset({"columns", "declared", "wider"}),
    "withhold-token": frozenset({"libraries", "overridden", "presigned", "redirected"}),
}


def check_fixes(rules: Iterable[Rule]) -> None:
    """Every fix is of a kind that exists, and has only options that this one reads."""
    for rule in rules:
        if rule.fix is None:
            continue
        file = rule.file or rule.code
        if rule.fix.kind not in FIX_OPTIONS:
            hint = suggestion(rule.fix.kind, FIX_OPTIONS)
            raise AuditorError(f"{file}: `fix.kind`: there is no kind of fix `{rule.fix.kind}`.{hint}")
        known = FIX_OPTIONS[rule.fix.kind] | {"steps", "steps_without"}
        for name in rule.fix.options:
            if name not in known:
                told = f"the fix `{rule.fix.kind}` has no such option.{suggestion(name, known)}"
                raise AuditorError(f"{file}: `fix.{name}`: {told}")
