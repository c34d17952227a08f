"""Settings files that the code loads as a whole and then asks by key: what stands under a key of such a document."""

from __future__ import annotations

import re

from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.values import Place, Text, Unknown, Value, Values, join, text

# How a loaded document is called, and the keys already taken from it.
_DOCUMENT = re.compile(
    r"(?:[\w.]*\b(?:safe_load|full_load)|yaml\.load|(?:tomllib|tomli|toml|rtoml|pytoml|tomlkit)\.loads?"
    r"|configparser\.\w+|ConfigObj|json\.loads?|dotenv\.dotenv_values|OmegaConf\.load|anyconfig\.load"
    r"|builtins\.open|[\w.()]*\.read_text|builtins\.open\(\)\.read)\(\)"
    r"(?P<keys>(?:\['[^']*'\])*)"
)
# INI files can be read with comments behind a value.
_REMARK = re.compile(r"\s+[#;].*$")
_PARSER = re.compile(r"configparser\.\w+\(\)")
_WORD = re.compile(r"[\w.-]+")
_KEY = re.compile(r"\['([^']*)'\]")


def document_setting(base: Unknown, key: Value, machine: Machine) -> Values:
    """What the files beside the code say for `document[…][key]`; nothing for other values, and no secrets."""
    found = _DOCUMENT.fullmatch(base.hint)
    literal = key.literal if isinstance(key, Text) else None
    if found is None or not literal:
        return ()
    dotted = ".".join([*_KEY.findall(found["keys"]), literal])
    known = machine.settings(dotted)
    return tuple(text(_REMARK.sub("", value), origin) for value, origin in known if value.strip("*"))


def get_from_unknown(target: Unknown, arguments: Arguments, place: Place, machine: Machine) -> Values | None:
    """`document.get(key, default)`, also `parser.get(section, key)`; None if this is no such call."""
    base, _, name = target.hint.rpartition(".")
    first = arguments.positional[0] if arguments.positional else ()
    keys = [value for value in first if isinstance(value, Text) and value.literal and _WORD.fullmatch(value.literal)]
    if name != "get" or not base or len(keys) != 1 or len(first) != 1 or len(arguments.positional) > 2:
        return None
    receiver = Unknown(base, target.reason, target.place)
    rest = arguments.positional[1] if len(arguments.positional) == 2 else ()
    if _PARSER.fullmatch(base) and rest:
        receiver = Unknown(f"{base}['{keys[0].literal}']", target.reason, place)
        keys = [value for value in rest if isinstance(value, Text)]
        rest = arguments.keywords.get("fallback", ())
    found = join(*(document_setting(receiver, key, machine) for key in keys))
    named = Unknown(f"{receiver.hint}['{keys[0].literal}']", target.reason, place) if keys else receiver
    return join(found, rest, (named,))
