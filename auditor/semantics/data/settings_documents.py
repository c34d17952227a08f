"""Settings files that the code loads as a whole and then asks by key: what stands under a key of such a document."""

from __future__ import annotations

import re

from msgspec.structs import replace

from auditor.models.names import is_named
from auditor.semantics.data.named_files import file_of, reason_of
from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import (
    DOCUMENT_PART,
    LIBRARY_CALL,
    Constant,
    Place,
    Text,
    Unknown,
    Value,
    Values,
    join,
    text,
)
from auditor.semantics.interpreter.machine import Arguments, Machine

# How a loaded document is called, and the keys already taken from it.
_DOCUMENT = re.compile(
    r"(?:(?:[\w.]*\b)?(?:safe_load|full_load|yaml\.load|(?:tomllib|tomli|toml|rtoml|pytoml|tomlkit)\.loads?"
    r"|configparser\.\w+|ConfigObj|json\.loads?|dotenv\.dotenv_values|OmegaConf\.load|anyconfig\.load"
    r"|dynaconf\.(?:Dynaconf|LazySettings))"
    r"|builtins\.open|[\w.()]*\.read_(?:text|bytes)|builtins\.open\(\)\.read)\(\)"
    r"(?P<keys>(?:\['[^']*'\])*)"
)
# Texts that a program has from elsewhere are read in the same way as files.
_OF_TEXT = re.compile(r"json\.loads\b")
ANY_KEY = "*"
# Documents whose keys can be had as attributes too, once they are made into objects.
_TREE = re.compile(
    r"(?:[\w.]*\b)?(?:safe_load|full_load|yaml\.load|tom\w+\.loads?|json\.loads?|(?:OmegaConf|anyconfig)\.load"
    r"|dynaconf\.(?:Dynaconf|LazySettings))\(\)"
)
_LOOPED = re.compile(r"(.+)\.(?:items|keys)\(\)")
# INI files can be read with comments behind a value.
_REMARK = re.compile(r"(?<!\s)\s++[#;].*$")
_PARSER = re.compile(r"configparser\.\w+\(\)")
_TYPED = frozenset({"getint", "getfloat", "getboolean"})
_FALSE = frozenset({"0", "no", "false", "off"})
_WORD = re.compile(r"[\w.-]+")
_KEY = re.compile(r"\['([^']*)'\]")


def document_key(value: Unknown) -> str:
    """The dotted key of a part of such a document; empty for a whole one and for other values."""
    found = _DOCUMENT.fullmatch(value.hint)
    return ".".join(_KEY.findall(found["keys"])) if found is not None else ""


def is_document(value: Value) -> bool:
    """Whether a value is such a document, or a part of one."""
    return isinstance(value, Unknown) and _DOCUMENT.fullmatch(value.hint) is not None


def loaded(name: str, arguments: Arguments, place: Place, machine: Machine) -> Unknown:
    """What a function of a library gives back; a document remembers the file that it is read from."""
    made = Unknown(f"{name}()", LIBRARY_CALL, place)
    given = arguments.positional[0] if arguments.positional and is_document(made) else ()
    return replace(made, reason=reason_of(given, machine) or made.reason)


def read_document(value: Value, place: Place, machine: Machine) -> Value:
    """A document that a function reads from the path it is given; other values as they are."""
    reason = reason_of((value,), machine) if not is_document(value) else ""
    return Unknown("yaml.safe_load()", reason, place) if reason else value


def below_any_key(value: Value, place: Place | None) -> Unknown | None:
    """What stands under some key at the top of a document that is read from a file; None for other values."""
    if not isinstance(value, Unknown) or not is_document(value) or document_key(value) or _OF_TEXT.search(value.hint):
        return None
    if file_of(value):
        return None
    return Unknown(f"{value.hint}['{ANY_KEY}']", value.reason, place)


def document_of_key(key: Value) -> Unknown | None:
    """The document that a loop goes through key by key: `for key, value in document.items()`."""
    found = _LOOPED.match(key.hint) if isinstance(key, Unknown) else None
    document = Unknown(found[1], key.reason, key.place) if found is not None and isinstance(key, Unknown) else None
    return document if document is not None and is_document(document) else None


def document_attribute(document: Unknown, name: str, place: Place, machine: Machine) -> Values:
    """`document.key`, in libraries that offer keys as attributes too; nothing for other values and for methods."""
    if _TREE.match(document.hint) is None or is_named(name, "document_methods") or not is_document(document):
        return ()
    below = Unknown(f"{document.hint}['{name}']", document.reason, place)
    return join(document_setting(document, text(name, place), machine), (below,))


def document_setting(base: Unknown, key: Value, machine: Machine) -> Values:
    """What the files beside the code say for `document[…][key]`; nothing for other values, and no secrets."""
    found = _DOCUMENT.fullmatch(base.hint)
    literal = key.literal if isinstance(key, Text) else None
    if found is None or not literal:
        return ()
    above = ".".join(_KEY.findall(found["keys"]))
    dotted = f"{above}.{literal}" if above else literal
    known = machine.settings(dotted) or (machine.settings(dotted.lower()) if "dynaconf." in base.hint else ())
    file = file_of(base)
    if file:
        known = tuple((value, place) for rest, value, place in machine.settings_below(above, file) if rest == literal)
    plain = tuple(text(_REMARK.sub("", value), origin) for value, origin in known if value.strip("*"))
    rows = machine.settings_below(dotted, file)
    below = Unknown(f"{base.hint}['{literal}']", base.reason if file else DOCUMENT_PART, base.place)
    return plain or _list(below, rows, machine)


def _list(whole: Unknown, rows: tuple[tuple[str, str, Place], ...], machine: Machine) -> Values:
    """A list in a document, item by item: texts, and parts that have parts; nothing for other parts of a document."""
    items: dict[str, Value] = {}
    for rest, value, place in rows:
        position, _, deeper = rest.partition(".")
        if not position.isdecimal():
            return ()
        below = Unknown(f"{whole.hint}['{position}']", whole.reason, place)
        items.setdefault(position, below if deeper or not value.strip("*") else text(value, place))
    state = ListState(items=tuple((item,) for item in items.values()), rest=(), place=rows[0][2]) if rows else None
    return (machine.allocate(state),) if state is not None else ()


def _truth(value: Value) -> Value:
    literal = value.literal if isinstance(value, Text) else None
    return Constant(literal.lower() not in _FALSE, value.place) if literal and isinstance(value, Text) else value


def get_from_unknown(target: Unknown, arguments: Arguments, place: Place, machine: Machine) -> Values | None:
    """`document.get(key, default)`, also `parser.get(section, key)`; None if this is no such call."""
    base, _, name = target.hint.rpartition(".")
    first = arguments.given(0)
    keys = [value for value in first if isinstance(value, Text) and value.literal and _WORD.fullmatch(value.literal)]
    is_get = is_named(name, "keyed_readers") or (name in _TYPED and "configparser." in base)
    if not is_get or not base or len(keys) != 1 or len(first) != 1 or len(arguments.positional) > 2:
        return None
    receiver = Unknown(base, target.reason, target.place)
    rest = arguments.positional[1] if len(arguments.positional) == 2 else ()
    if _PARSER.fullmatch(base) and rest:
        receiver = Unknown(f"{base}['{keys[0].literal}']", target.reason, place)
        keys = [value for value in rest if isinstance(value, Text)]
        rest = arguments.keywords.get("fallback", ())
    found = join(*(document_setting(receiver, key, machine) for key in keys))
    if name == "getboolean":
        found = tuple(_truth(value) for value in found)
    named = Unknown(f"{receiver.hint}['{keys[0].literal}']", target.reason, place) if keys else receiver
    return join(found, rest, (named,))
