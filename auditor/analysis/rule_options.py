"""Rule files whose detector or options nobody reads are refused before anything runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from auditor.detectors import DETECTORS
from auditor.detectors.option_keys import ANY, OPTION_KEYS
from auditor.model import AuditorError, Rule
from auditor.tables import suggestion


def check_options(rules: Iterable[Rule]) -> None:
    """Every rule names a detector that exists, and only options that this one reads."""
    for rule in rules:
        file = rule.file or rule.code
        if rule.detector not in DETECTORS:
            hint = suggestion(rule.detector, DETECTORS)
            raise AuditorError(f"{file}: `detector`: there is no detector `{rule.detector}`.{hint}")
        keys = OPTION_KEYS[rule.detector]
        for name, value in rule.options.items():
            if name not in keys:
                told = f"the detector `{rule.detector}` has no such option.{suggestion(name, keys)}"
                raise AuditorError(f"{file}: `options.{name}`: {told}")
            inside = keys[name]
            for place, table in _tables(value) if inside else ():
                for key in table:
                    if key not in (inside or ANY):
                        hint = suggestion(key, inside or ANY)
                        raise AuditorError(f"{file}: `options.{name}{place}.{key}`: unknown key.{hint}")


def _tables(value: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The tables that an option holds, each with its place."""
    if isinstance(value, Mapping):
        yield "", value
    for number, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, Mapping):
            yield f"[{number}]", item
