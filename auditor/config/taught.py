"""Whether a configuration says anything of libraries and in-house clients; what it says, `declared` reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.config.files import MODELS, WRAPPERS, ConfigFile

if TYPE_CHECKING:
    from auditor.models.rows import Row


def read_taught(layers: Sequence[ConfigFile]) -> tuple[Row, ...]:
    """The rows of `[[models]]` and `[[wrappers]]` in all files, the one that counts most last."""
    if not any(key in file.values for file in layers for key in (MODELS, WRAPPERS)):
        return ()
    from auditor.config.declared import read_files  # noqa: PLC0415 - few projects need it, and every start would wait.

    return read_files(layers)
