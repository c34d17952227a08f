"""What the configuration of an audited tree may decide: it may be a stranger's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from auditor.config import settings
from auditor.config.config import Refusal
from auditor.config.files import ConfigFile, outside
from auditor.config.settings import Scope
from auditor.model import AuditorError

_NEEDS_TRUST = "a file in the audited tree may not set it. Use the option, or pass --trust-config if you trust the file"
_NEVER = "no file may set it. Use the option --{key}"


def admit(file: ConfigFile) -> ConfigFile:
    """The file without what it may not say, which it then names as refused."""
    values: dict[str, object] = {}
    refused: list[Refusal] = []
    for key, value in file.values.items():
        reason = _objection(file, key, value)
        if reason is None:
            values[key] = value
        else:
            refused.append(
                Refusal(setting=key, file=file.path, shown=file.shown, line=file.line_of(key), reason=reason)
            )
    base = None if file.base is None else admit(file.base)
    return replace(file, values=values, base=base, refused=(*file.refused, *refused))


def refusals(file: ConfigFile | None) -> tuple[Refusal, ...]:
    """All that was refused, of a file and of those that it extends."""
    return () if file is None else tuple(each for layer in file.layers for each in layer.refused)


def _objection(file: ConfigFile, key: str, value: object) -> str | None:
    """Why a file may not say this; None if it may."""
    setting = _SETTINGS.get(key)
    if setting is None:
        return None
    if setting.scope is Scope.NO_FILE:
        if file.is_trusted:
            raise AuditorError(f"{file.shown}: `{key}`: {_NEVER.format(key=key)}.")
        return _NEVER.format(key=key)
    if file.is_trusted:
        return None
    if setting.scope is Scope.TRUSTED_FILE:
        return _NEEDS_TRUST
    if setting.is_path and isinstance(value, str) and not file.holds(file.folder / value):
        return outside(file.boundary)
    return None


# Any: settings of every type.
_SETTINGS: Mapping[str, settings.Setting[Any]] = {each.name: each for each in settings.ALL}
