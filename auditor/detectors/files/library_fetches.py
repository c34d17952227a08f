"""What fetches file links by itself, and openers that add credentials to whatever they open."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.link_marks import literals
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.shared.written import library_calls
from auditor.facts import expressions as expr
from auditor.facts.statements import Assign, Evaluate
from auditor.models.names import is_named, known_names
from auditor.semantics.domain.values import Hole, Place, Text, Value, Values
from auditor.semantics.resolution import Resolution

_ATTRIBUTE = "addheaders"


class LibraryFetch(Struct, frozen=True):
    """`by` is the function or program that fetches."""

    link: Link
    place: Place
    by: str


def library_fetches(links: FileLinks, fetchers: frozenset[str], resolution: Resolution) -> Iterator[LibraryFetch]:
    """Calls of such functions, and of programs on a command line, without any header."""
    for call, scope, names in library_calls(resolution):
        if not call.args:
            continue
        given = resolution.values(call.args[0].value)
        if names & fetchers and not any(is_named(argument.keyword, "header_keywords") for argument in call.args):
            by, candidates = min(names), given
        elif names & known_names("shells") and (program := _program(given, resolution)):
            by, candidates = program, _words(given, resolution)
        else:
            continue
        found = (links.link(value, scope.module.path) for value in candidates)
        link = next((one for one in found if one is not None and one.target is Target.FILE), None)
        if link is not None and link.origin is Origin.ANSWER:
            yield LibraryFetch(link, Place(scope.module.path, call.span), by)


def _program(given: Values, resolution: Resolution) -> str:
    """The downloader that a command line starts, unless it is handed a header."""
    words = [word.lower() for text, _ in literals(given, resolution) for word in text.split()]
    has_header = any(word.startswith(tuple(known_names("command_headers"))) for word in words[1:])
    name = words[0].rpartition("/")[2] if words and not has_header else ""
    return name if is_named(name, "download_programs") else ""


def _words(given: Values, resolution: Resolution) -> Values:
    """The parts of a command line, as a list or as one text."""
    found: list[Value] = []
    for value in given:
        holes = (part.value for part in value.parts if isinstance(part, Hole)) if isinstance(value, Text) else ()
        found.extend((*resolution.items(value), *holes))
    return tuple(found)


def credential_openers(resolution: Resolution, header: str) -> Iterator[Place]:
    """Where `opener.addheaders` is given the header: `=`, `.append(…)` or `+=` on a new list."""
    for scope in resolution.scopes():
        for statement in scope.statements:
            match statement:
                case Assign(targets=targets, value=value) if value is not None:
                    held = any(isinstance(target, expr.Attribute) and target.attr == _ATTRIBUTE for target in targets)
                    given = value
                case Evaluate(value=expr.Call(func=expr.Attribute(base=expr.Attribute(attr=attr)), args=args)) if args:
                    held, given = attr == _ATTRIBUTE, args[0].value
                case _:
                    continue
            names = (text.lower() for text, _ in literals(resolution.values(given), resolution))
            if held and header.lower() in names:
                yield Place(scope.module.path, statement.span)
