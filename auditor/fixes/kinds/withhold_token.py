"""Withholds the token from hosts that need not be the vendor's."""

from __future__ import annotations

import ast
from itertools import pairwise

from auditor.fixes.hosts import link_test
from auditor.fixes.imports import is_imported
from auditor.fixes.scopes import Functions
from auditor.fixes.senders import sent_at, takes_headers
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, call_at, unsafe, without_line
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """By what the finding says: a presigned target, the target of a redirect, or a method that keeps the token."""
    source, message = desk.sources.get(subject.root.path), subject.best.message
    if source is None:
        return None
    if message in options.texts("presigned"):
        return unsafe("Send it without the session's token", _without_session(source, subject, desk, options))
    if message in options.texts("redirected"):
        return unsafe("Send the token to the vendor's hosts only", *_by_host(source, subject, desk))
    if message in options.texts("overridden"):
        return unsafe("Let the library drop the token", _without_method(source, subject))
    return None


def _without_session(source: Source, subject: Subject, desk: Desk, options: Table) -> Edit | None:
    """The library's own function takes the place of the session's method, where the library is imported."""
    call = call_at(source, subject.best.site)
    sent = sent_at(subject.best.site, desk)
    library = sent[0].library.partition(".")[0] if sent else ""
    is_known = library in options.texts("libraries") and is_imported(source, library)
    if call is None or not is_known or not isinstance(call.func, ast.Attribute):
        return None
    return Edit(location=at(source, call.func.value), text=library)


def _by_host(source: Source, subject: Subject, desk: Desk) -> tuple[Edit, ...]:
    """The headers are sent where the host ends as announced, and none elsewhere."""
    call = call_at(source, subject.best.site)
    if call is None or not takes_headers(call, at(source, call), desk):
        return ()
    written = next((each.value for each in call.keywords if each.arg == "headers"), None)
    link = next((each.value for each in call.keywords if each.arg == "url"), call.args[0] if call.args else None)
    is_one = isinstance(written, ast.Name | ast.Attribute | ast.Dict | ast.Subscript | ast.Call)
    if written is None or not is_one or not isinstance(link, ast.Name | ast.Attribute | ast.Subscript):
        return ()
    test, needed = link_test(source, link, desk.vendor)
    return (*needed, Edit(location=at(source, written), text=f"{source.code(written)} if {test} else None"))


def _without_method(source: Source, subject: Subject) -> Edit | None:
    """The method goes; a class that would have nothing else in it gets a `pass`."""
    nodes = source.around(subject.root)
    for owner, method in pairwise(nodes):
        if isinstance(owner, ast.ClassDef) and isinstance(method, Functions) and not method.decorator_list:
            if len(owner.body) > 1:
                return without_line(source, method)
            return Edit(location=at(source, method), text="pass")
    return None
