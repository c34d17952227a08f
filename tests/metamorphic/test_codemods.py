"""Each codemod rewrites what it is about, and leaves alone what it could break; see rewritings/*.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.metamorphic.codemods import TRANSFORMATIONS
from tests.metamorphic.project import Project

REWRITINGS = Path(__file__).parent / "rewritings"
BY_NAME = {transformation.name: transformation for transformation in TRANSFORMATIONS}

_SAMPLE = re.compile(r"=== (?P<title>.+)\n(?P<before>(?s:.*?))--- (?P<verdict>becomes|the same)\n", re.MULTILINE)


def samples() -> list[tuple[str, str, str, str | None]]:
    """The transformation, the title, the code before and, where it changes, the code after."""
    found: list[tuple[str, str, str, str | None]] = []
    for file in sorted(REWRITINGS.glob("*.txt")):
        for part in re.split(r"^(?==== )", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            sample = _SAMPLE.match(part)
            assert sample is not None, f"{file.name}: {part}"
            after = part[sample.end() :] if sample["verdict"] == "becomes" else None
            found.append((file.stem, sample["title"], sample["before"], after))
    return found


def files_of(text: str) -> dict[str, str]:
    """A text as files: `main.py`, until a line says `# file: other.py`."""
    first, *others = re.split(r"^# file: (\S+)\n", text, flags=re.MULTILINE)
    named = dict(zip(others[::2], others[1::2], strict=True))
    return {**({"main.py": first} if first.strip() else {}), **named}


def without_empty_lines(project: Project) -> dict[str, list[str]]:
    return {path: [line for line in text.split("\n") if line.strip()] for path, text in project.items()}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [(name, before, after) for name, _, before, after in samples()],
    ids=[f"{name}-{title.replace(' ', '-')}" for name, title, _, _ in samples()],
)
def test_code_becomes(name: str, before: str, after: str | None) -> None:
    project = files_of(before)

    rewritten = BY_NAME[name].rewrite(project)

    changed = None if rewritten is None else {p: text for p, text in rewritten.items() if project.get(p) != text}
    expected = None if after is None else without_empty_lines(files_of(after))
    assert (None if changed is None else without_empty_lines(changed)) == expected


def test_every_transformation_has_samples() -> None:
    assert {name for name, _, _, _ in samples()} == set(BY_NAME)


def test_transformations_are_in_alphabetical_order() -> None:
    assert list(BY_NAME) == sorted(BY_NAME)
    assert len(BY_NAME) == len(TRANSFORMATIONS)
