"""Calls of something that was not resolved."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.data import document_parts
from auditor.semantics.data.framework_storage import call_on_keeper
from auditor.semantics.domain.values import Place, Unknown, Values, unknown
from auditor.semantics.evaluation.runners import with_named_functions
from auditor.semantics.interpreter.candidates import Undecided
from auditor.semantics.interpreter.entering import enter_stacked
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.labels import given_by
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.callbacks import gathered_by, run_callbacks
from auditor.semantics.libraries.duck_typing import resolve_by_name
from auditor.semantics.pytest_fixtures import FIXTURE
from auditor.semantics.sinks.client_registry import clients_of
from auditor.semantics.sinks.guessing import send_guess
from auditor.semantics.sinks.ready_made_clients import call_named_operation
from auditor.semantics.sinks.sending import record


def call_unknown(target: Unknown, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Judged by its name, if that is the only one of its kind in the project, or by what it is given."""
    if clients := clients_of(target, arguments, machine):
        return clients
    keeper, _, method = target.hint.rpartition(".")
    if left := call_on_keeper(Unknown(keeper, target.reason, place), method, arguments, frame, machine):
        return left
    entered = enter_stacked(method, arguments, place, frame, machine)
    if entered is not None:
        return entered
    is_fixture = target.reason == FIXTURE
    resolved = None if is_fixture else resolve_by_name(target, arguments, place, frame, machine)
    if resolved is not None and not isinstance(resolved, Undecided):
        return resolved
    if resolved is None and (sent := call_named_operation(target, place, frame, machine)):
        return sent
    ran = run_callbacks(
        target.hint, with_named_functions(target.hint, arguments, place, frame, machine), place, frame, machine
    )
    if mapped := gathered_by(target.hint, ran, place, machine):
        return mapped
    guessed = send_guess(target, arguments, place, frame, machine) if not (ran or is_fixture) else None
    if guessed is not None:
        return guessed
    looked_up = document_parts.asked(target, arguments, place, machine)
    if looked_up is not None:
        return looked_up
    if isinstance(resolved, Undecided) and not ran:
        given = {"url": unknown("", "classes of several services have such a method", place)}
        return (record("unknown", None, None, given, replace(arguments, open_keywords=True), place, frame, machine),)
    return given_by(target.hint, place, machine) or unknown(f"{target.hint}()", target.reason, place)
