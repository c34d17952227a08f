"""Settings files that the code loads as a whole and then asks by key: what stands under a key of such a document."""

from __future__ import annotations

import re

from auditor.semantics.machine import Machine
from auditor.semantics.values import Text, Unknown, Value, Values, text

# How a loaded document is called, and the keys already taken from it.
_DOCUMENT = re.compile(
    r"(?:[\w.]*\b(?:safe_load|full_load)|yaml\.load|(?:tomllib|tomli|toml|rtoml|pytoml|tomlkit)\.loads?"
    r"|configparser\.\w+|ConfigObj|json\.loads?|dotenv\.dotenv_values|OmegaConf\.load|anyconfig\.load)\(\)"
    r"(?P<keys>(?:\['[^']*'\])*)"
)
# INI files can be read with comments behind a value.
_REMARK = re.compile(r"\s+[#;].*$")
_KEY = re.compile(r"\['([^']*)'\]")


def document_setting(base: Unknown, key: Value, machine: Machine) -> Values:
    """What the files beside the code say for `document[…][key]`; nothing for other values."""
    found = _DOCUMENT.fullmatch(base.hint)
    literal = key.literal if isinstance(key, Text) else None
    if found is None or not literal:
        return ()
    dotted = ".".join([*_KEY.findall(found["keys"]), literal])
    return tuple(text(_REMARK.sub("", value), origin) for value, origin in machine.settings(dotted))
