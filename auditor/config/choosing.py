"""Which configuration file counts for an audit, and whether it is trusted."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path

from msgspec import Struct

from auditor.config import readers
from auditor.config.files import ConfigFile, find_config, load_config
from auditor.config.readers import ReadError
from auditor.config.settings import variable_of
from auditor.model import AuditorError

CONFIG = "config"
ISOLATED = "isolated"
TRUST_CONFIG = "trust-config"


class Choice(Struct, frozen=True):
    """The file that counts, if any; `is_isolated`: what else lies in the tree and speaks of the audit is not read."""

    file: ConfigFile | None
    is_isolated: bool = False


def choose_config(start: Path, given: MutableMapping[str, object], environ: Mapping[str, str]) -> Choice:
    """Settle the options that speak of configuration files; they are taken out of `given`.

    A file that is named is trusted, and the tree's own one only on demand. `isolated` reads none but a named one.
    """
    named, isolated, trust = (given.pop(name, None) for name in (CONFIG, ISOLATED, TRUST_CONFIG))
    if named and isolated:
        raise AuditorError("--config and --isolated contradict each other. Pass one of them.")
    is_isolated = _flag(ISOLATED, isolated, environ)
    file = named or (None if isolated else environ.get(variable_of(CONFIG)))
    if file:
        return Choice(load_config(Path(str(file))), is_isolated=is_isolated and not named)
    if is_isolated:
        return Choice(None, is_isolated=True)
    return Choice(find_config(start, is_trusted=_flag(TRUST_CONFIG, trust, environ)), is_isolated=False)


def _flag(name: str, given: object, environ: Mapping[str, str]) -> bool:
    value = given if given is not None else environ.get(variable_of(name), "")
    try:
        return readers.flag(value)
    except ReadError as error:
        place = f"--{name}" if given is not None else variable_of(name)
        raise AuditorError(f"{place}: {error}.") from error
