"""How much of what is found hangs on names: `python -m tests.metamorphic.ablation` prints recall and precision without.

Every identifier that a project itself defines gets a neutral name, the same in all its files. What others know stays:
texts, keys, names of modules and libraries, keyword arguments of libraries, what objects of libraries are asked for,
methods that a framework's base class asks for, classes that it reads (`Meta`), functions that a framework registers
under their names, what a tool for migrations looks for in each of its steps, and fields that are filled from data
(annotated in the body of a class, or spelled in a text). A finding that moves to a line where it is defensible
(`# may:`) counts as found.
"""

from __future__ import annotations

import argparse
import builtins
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TypeAlias

import libcst as cst

from benchmarks.accuracy.tables import replace_section
from tests.expectations import Mark, faults_of, marks_of, read_expectations
from tests.metamorphic.own_names import Names
from tests.metamorphic.project import Project, modules, with_changes, write_project
from tests.metamorphic.subjects import Subject, cases, examples
from tests.test_cases import report_of, shipped

PAGE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
# What objects of libraries answer to, beside the methods of built-in types: a method of that name may be asked of one.
# `ctx` is what libraries call the context that they hand over.
_ANSWERED = frozenset({
    "aclose", "acquire", "app", "add_job", "args", "auth", "authorize_redirect", "base_url", "before_request", "body",
    "cache", "call", "client", "close", "commit", "Config", "config", "connect", "content", "cookies", "cron",
    "cron_jobs", "ctx", "data",
    "date", "day", "db", "delay", "delete", "do", "error", "every", "execute", "exists", "expires",
    "fetch_token", "files", "filter", "first", "form", "functions", "get_json", "head", "headers", "hooks",
    "host", "hour",
    "hours", "id", "info", "json", "kwargs", "limit", "log", "logger", "main", "max_age", "method", "minute",
    "minutes", "model", "mount", "name", "now", "objects", "on_startup", "options", "params",
    "password", "patch", "path",
    "post", "pre_request", "proxies", "put", "query", "raise_for_status", "read", "redirect", "refresh_token",
    "request", "response", "result", "retry", "route", "run", "save", "schedule", "seconds", "send", "session",
    "setex", "settings", "sleep", "start", "state", "status", "status_code", "stop", "stream", "submit", "task",
    "text", "timeout", "timestamp", "token", "transport", "ttl", "update_token", "url", "user", "username",
    "value", "verify", "wait", "write",
})  # fmt: skip
# What tools for migrations call and read in each step.
_STEPS = frozenset({"branch_labels", "depends_on", "down_revision", "downgrade", "revision", "upgrade"})
_BUILT_IN = frozenset(
    name for kind in (str, bytes, dict, list, set, tuple, int, float, object, BaseException) for name in dir(kind)
) | frozenset(dir(builtins))


def ablated(project: Project) -> Project | None:
    """The project with neutral names; None if it defines none that can be renamed."""
    trees = modules(project)
    others = {part for path in project for part in PurePosixPath(path).with_suffix("").parts}
    known = Names(others)
    for tree in trees.values():
        tree.visit(known)
    # A constant that the project itself never reads is read by somebody else: a framework, which knows it by name.
    unread = {name for name in known.globals if name.isupper()} - known.read
    kept = known.foreign | unread | others | _ANSWERED | _STEPS | _BUILT_IN | {"self", "cls", "_"}
    texts = (*known.texts, *(text for path, text in project.items() if path not in trees))
    spelled = {word for text in texts for word in _words(text)}
    numbers = count(1)
    names = {
        name: f"{_like(name)}{next(numbers)}"
        for name in dict.fromkeys(known.defined)
        if name not in kept and name not in spelled and not name.startswith("__")
    }
    renamer = _Renamer(names, known.members, known.globals, others)
    return with_changes(project, {path: tree.visit(renamer).code for path, tree in trees.items()})


def _like(name: str) -> str:
    """A neutral name of the same kind: constants stay in capitals, classes begin with one."""
    if name.isupper():
        return "X"
    if name[:1].isupper():
        return "T"
    return "_x" if name.startswith("_") else "x"


def _words(text: str) -> Iterator[str]:
    yield from "".join(letter if letter.isalnum() or letter == "_" else " " for letter in text).split()


class _Renamer(cst.CSTTransformer):
    def __init__(self, names: Mapping[str, str], members: set[str], of_modules: set[str], modules: set[str]) -> None:
        super().__init__()
        self._names = names
        self._members = members
        self._of_modules = of_modules
        self._modules = modules

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        return updated_node.with_changes(value=self._names.get(updated_node.value, updated_node.value))

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:
        name, base = original_node.attr.value, original_node.value
        last = base.attr if isinstance(base, cst.Attribute) else base
        is_module = isinstance(last, cst.Name) and last.value in self._modules
        is_ours = name in self._members or (is_module and name in self._of_modules)
        return updated_node if is_ours else updated_node.with_changes(attr=original_node.attr)


@dataclass(frozen=True, slots=True)
class Score:
    """Marks that must be found, those of them that are, and findings that no mark allows."""

    expected: int
    found: int
    false: int
    # How sure each finding is, and whether it is right.
    levels: tuple[tuple[str, bool], ...] = ()


# The name of a subject, how it fares as written and with neutral names, and what went wrong with these.
Result: TypeAlias = tuple[str, Score, Score, list[str]]


def score(project: Project, usual: frozenset[Mark] = frozenset()) -> tuple[Score, list[str], frozenset[Mark]]:
    """How a project fares, what was missed, moved or found for nothing, in words, and where its findings are.

    `usual` is where they are as the project is written: only one that was not there before can have moved.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_project(project, folder)
        expectations, report = read_expectations(folder), report_of(folder)
    found = marks_of(report)
    missed, false = expectations.expected - found, found - expectations.allowed
    moved = _moved(missed, (found & expectations.allowed) - expectations.expected - usual)
    told = [*(f"missed {mark}" for mark in sorted(missed - moved)), *(f"moved {mark}" for mark in sorted(moved))]
    told += [f"false {mark}" for mark in sorted(false)]
    sure = ((finding.confidence.value, mark) for finding, mark in zip(report.findings, faults_of(report), strict=False))
    levels = tuple((level, mark in expectations.allowed) for level, mark in sure)
    seen = len(expectations.expected) - len(missed - moved)
    return Score(len(expectations.expected), seen, len(false), levels), told, found


def _moved(missed: frozenset[Mark], others: frozenset[Mark]) -> frozenset[Mark]:
    """Marks that were missed where another line of the file, which is as defensible, was found instead."""
    left = Counter((mark.path, mark.rule) for mark in others)
    moved = set()
    for mark in sorted(missed):
        if left[mark.path, mark.rule]:
            left[mark.path, mark.rule] -= 1
            moved.add(mark)
    return frozenset(moved)


def _both(number: int) -> Result:
    warnings.simplefilter("ignore")
    subject = _subjects()[number]
    renamed = ablated(subject.project)
    before, _, usual = score(subject.project)
    after, told, _ = (before, [], usual) if renamed is None else score(renamed, usual)
    return subject.name, before, after, told


def _subjects() -> tuple[Subject, ...]:
    """All but the examples of rules that only run where somebody asks for them."""
    asked = tuple(f"{rule.code}/" for rule in shipped().rules if not rule.shown_by_default)
    return tuple(subject for subject in (*examples(), *cases()) if not subject.name.startswith(asked))


def table(results: Sequence[Result]) -> str:
    """Recall and precision with the names of the authors and with neutral ones, and what is lost by rule."""
    rows = ["| names | expected | found | recall | wrong | precision | high | medium | low |"]
    rows.append("| --- " + "| ---: " * 8 + "|")
    rows += [_row("as written", [each[1] for each in results]), _row("neutral", [each[2] for each in results])]
    lost = Counter(line.split()[-1] for each in results for line in each[3] if line.startswith("missed"))
    told = ", ".join(f"{count} of {rule}" for rule, count in sorted(lost.items()))
    moved = sum(line.startswith("moved") for each in results for line in each[3])
    return "\n".join(
        (*rows, "", f"Not found with neutral names: {told or 'none'}. Found on another line: {moved}.", "")
    )


def _row(label: str, scores: Sequence[Score]) -> str:
    expected, found, false = (sum(getattr(one, part) for one in scores) for part in ("expected", "found", "false"))
    cells = [label, str(expected), str(found), f"{found / expected:.1%}", str(false), f"{found / (found + false):.1%}"]
    for level in ("high", "medium", "low"):
        right = [is_right for each in scores for known, is_right in each.levels if known == level]
        cells.append(f"{sum(right)} of {len(right)}")
    return f"| {' | '.join(cells)} |".replace("%", " %")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--each", type=int, default=1, help="Only one subject in so many.")
    parser.add_argument("--write", action="store_true", help="Write the figures into docs/accuracy.md.")
    options = parser.parse_args()
    numbers = range(0, len(_subjects()), options.each)
    with ProcessPoolExecutor(options.jobs) as pool:
        results = list(pool.map(_both, numbers, chunksize=4))
    for name, _, _, told in results:
        for line in told:
            print(f"{name}: {line}")
    print(table(results))
    if options.write:
        PAGE.write_text(replace_section(PAGE.read_text(encoding="utf-8"), "neutral-names", table(results)), "utf-8")


if __name__ == "__main__":
    main()
