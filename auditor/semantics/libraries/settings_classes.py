"""Classes whose attributes a library fills from the environment and from files: pydantic-settings, luigi.

`class Settings(BaseSettings): base_url: str` is what `PROCORE_BASE_URL=…` in a `.env` file says.
"""

from __future__ import annotations

from auditor.semantics.domain.classes import class_attribute, library_bases
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import ENVIRONMENT, ClassValue, Constant, Text, Value, Values, text, unknown
from auditor.semantics.interpreter.machine import Machine


def filled_attribute(cls: ClassValue, name: str, machine: Machine) -> Values:
    """What files beside the code give to the attribute; nothing if no library fills this class."""
    bases = set(library_bases(cls))
    if name.startswith("_") or not bases:
        return ()
    keys: list[str] = []
    waits = False
    if any(machine.models.is_like(base, "pydantic.BaseSettings") for base in bases):
        keys = [spelled for prefix in _prefixes(cls, machine) for spelled in _spellings(prefix + name)]
        defaults = class_attribute(cls, name)[0]
        waits = bool(defaults) and all(_is_empty(value) for value in defaults)
    elif any(machine.models.is_like(base, "luigi.Config") for base in bases):
        # Each class is a section of the file, and each attribute a key of it.
        keys = [f"{cls.definition.name}.{name}", f"{cls.definition.name}.{name.replace('_', '-')}"]
    for key in keys:
        if found := machine.settings(key):
            return tuple(text(value, place) for value, place in found)
    # An empty default waits for what the environment says.
    return unknown(keys[0], ENVIRONMENT, None) if waits else ()


def _is_empty(value: Value) -> bool:
    return (isinstance(value, Text) and value.literal == "") or (isinstance(value, Constant) and value.value is None)


def _spellings(key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((key.upper(), key, key.lower())))


def _prefixes(cls: ClassValue, machine: Machine) -> list[str]:
    """`env_prefix` of `model_config` or of the inner class `Config`; none is the empty one."""
    configs = machine.states(class_attribute(cls, "model_config")[0], MappingState)
    entries = (config.entries.get("env_prefix") for config in configs)
    told = [value for entry in entries if entry is not None for value in entry.values]
    for inner in class_attribute(cls, "Config")[0]:
        told.extend(inner.namespace.get("env_prefix", ()) if isinstance(inner, ClassValue) else ())
    return [value.literal for value in told if isinstance(value, Text) and value.literal] or [""]
