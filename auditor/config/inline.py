"""`--config KEY=VALUE`: one setting, written as in a configuration file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from auditor.config import settings
from auditor.config.choosing import CONFIG
from auditor.model import AuditorError
from auditor.tables import suggestion

_PAIR = re.compile(r"\s*(?P<key>[A-Za-z0-9_-]+)\s*=(?P<value>.*)", re.DOTALL)


def settle_inline(named: str | Sequence[str]) -> dict[str, object]:
    """What several `--config` come to: settings by their names, and the file that was named, if one was."""
    found: dict[str, object] = {}
    for each in (named,) if isinstance(named, str) else named:
        pair = _PAIR.fullmatch(each)
        if pair is None or Path(each).is_file():
            if CONFIG in found:
                raise AuditorError(f"--config: name one file, not {found[CONFIG]} and {each}.")
            found[CONFIG] = each
        else:
            found[_known(pair["key"])] = _value(pair["value"].strip())
    return found


def _known(key: str) -> str:
    name = key.lower().replace("_", "-")
    names = [each.name for each in settings.ALL]
    if name not in names:
        raise AuditorError(f"--config: `{key}`: unknown setting.{suggestion(name, names)}")
    return name


def _value(text: str) -> object:
    """A value of TOML; what is none is taken as a text, for a shell eats quotes."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except (ValueError, RecursionError):
        return text
