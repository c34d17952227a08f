"""Functions that put addresses together and take them apart, by dotted name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from auditor.semantics.data.access import first_given
from auditor.semantics.data.address_parts import joined_url, split_url, url_join
from auditor.semantics.domain.values import Place, Text, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.text_api import as_path_join, call_on_text, url_build


def _path_join(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return as_path_join(list(arguments.positional), place)


def _urljoin(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2:
        return first_given(arguments, place)
    return url_join(arguments.positional[0], arguments.positional[1], place)


def _url_build(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if arguments.positional:
        return first_given(arguments, place)
    return url_build(arguments.keywords, place)


def _url_parts(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`SplitResult("https", host, path, "", "")`."""
    given = {**dict(zip(("scheme", "host", "path"), arguments.positional, strict=False)), **arguments.keywords}
    whole = url_build({**given, "host": given.get("netloc") or given.get("host", ())}, place)
    return split_url(whole, place, machine)


def _split_url(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return split_url(first_given(arguments, place), place, machine)


def _join_url(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return joined_url(first_given(arguments, place), place, machine)


def _expand(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`uritemplate.expand("/jobs/{id}", id=4)`."""
    rest = Arguments(arguments.positional[1:], arguments.keywords)
    templates = (value for value in first_given(arguments, place) if isinstance(value, Text))
    made = join(*(call_on_text(value, "expand", rest, place, frame, machine) for value in templates))
    return made or unknown("expand()", "a template that is not known", place)


URL_FUNCTIONS: Mapping[str, Callable[[Arguments, Place, Frame, Machine], Values]] = {
    "os.path.join": _path_join,
    "uritemplate.expand": _expand,
    "urllib.parse.SplitResult": _url_parts,
    "urllib.parse.urljoin": _urljoin,
    "urllib.parse.urlsplit": _split_url,
    "urllib.parse.urlunsplit": _join_url,
    "yarl.URL.build": _url_build,
}
