"""What is rewritten: every example of every rule, and every case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tests.metamorphic.project import Project, read_project
from tests.test_cases import CASES, shipped


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Subject:
    """`kind` is `bad` or `good` for examples, and `case`."""

    name: str
    kind: str
    project: Project


@cache
def examples() -> tuple[Subject, ...]:
    return tuple(
        Subject(
            name=f"{rule.code}/{kind}/{example.title}",
            kind=kind,
            project={file.path: file.code for file in example.files},
        )
        for rule in shipped().rules
        for kind, group in (("bad", rule.bad), ("good", rule.good))
        for example in group
    )


@cache
def cases() -> tuple[Subject, ...]:
    folders = sorted(folder for folder in CASES.glob("*/*") if folder.is_dir())
    return tuple(
        Subject(name=folder.relative_to(CASES).as_posix(), kind="case", project=read_project(folder))
        for folder in folders
    )
