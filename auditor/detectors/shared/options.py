"""The options of a rule, typed: a detector declares which keys it reads as a record, and anything else is refused."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from auditor.model import AuditorError, Rule

Options = TypeVar("Options", bound=msgspec.Struct)


def read_options(rule: Rule, kind: type[Options]) -> Options:
    """The options of a rule as a record of this kind."""
    try:
        return msgspec.convert(rule.options, kind)
    except msgspec.ValidationError as error:
        message = str(error).replace("$.", "options.").replace(" - at `$`", "")
        raise AuditorError(f"{rule.file or rule.code}: {message}.") from error
