"""What a configuration file says, pointed at: settings that it may not decide, as remarks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from auditor.config import Refusal
from auditor.model import Location, Notice, Severity

UNTRUSTED = "untrusted-setting"


def refused_notices(refused: Iterable[Refusal], root: Path) -> tuple[Notice, ...]:
    """A remark on each setting that was refused."""
    return tuple(
        Notice(
            code=UNTRUSTED,
            severity=Severity.WARNING,
            location=setting_location(each.file, each.line, root),
            message=f"`{each.setting}` was ignored: {each.reason}.",
        )
        for each in refused
    )


def setting_location(file: Path, line: int, root: Path) -> Location:
    """The line of a setting; of a file outside the root only the name is shown."""
    place = root.resolve()
    path = file.relative_to(place).as_posix() if file.is_relative_to(place) else file.name
    return Location(path=path, line=line, column=1, end_line=line, end_column=1)
