"""Functions and objects that read the environment: `os.getenv`, `environs.Env()` and their kin."""

from __future__ import annotations

from auditor.semantics.data.lookups import setting
from auditor.semantics.domain.values import External, Place, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_ENVIRONMENT = "<environment>"
# What readers call the value that stands in: `Variable.get("host", default_var=…)`.
_DEFAULTS = ("default", "default_var", "default_value", "fallback")
_READ_AS = (
    "str", "bool", "int", "float", "json", "list", "dict", "tuple", "url", "path", "email", "get_value", "unicode",
    "decimal", "timedelta", "enum", "get", "uuid", "log_level", "bytes",
)  # fmt: skip


def _getenv(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    keys = arguments.given(0, "key")
    default = arguments.positional[1] if len(arguments.positional) > 1 else _default(arguments)
    return join(*(setting(key, place, machine, default) for key in keys)) or unknown(
        "setting", "the environment", place
    )


def _default(arguments: Arguments) -> Values:
    return join(*(arguments.keywords.get(name, ()) for name in _DEFAULTS))


def _environment(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`environs.Env()`: an object that is called, or asked by type, for a variable."""
    return (External(_ENVIRONMENT),)


ENVIRONMENT_FUNCTIONS = {
    "os.getenv": _getenv,
    "environs.Env": _environment,
    f"{_ENVIRONMENT}.prefixed": _environment,
    **dict.fromkeys((_ENVIRONMENT, *(f"{_ENVIRONMENT}.{kind}" for kind in _READ_AS)), _getenv),
}
