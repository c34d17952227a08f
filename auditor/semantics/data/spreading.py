"""What a `**` brings whose contents are only known by name: fields of an answer, entries of a settings document."""

from __future__ import annotations

from auditor.semantics.data.settings_documents import document_setting, is_document
from auditor.semantics.domain.values import Answer, Place, Unknown, Value, Values, join, text
from auditor.semantics.interpreter.machine import Arguments, Machine

# The attribute under which an object keeps the documents that were unpacked into it.
UNPACKED = "**"


def can_be_asked(value: Value) -> bool:
    """Whether a value knows what stands under a key, but not which keys it has."""
    return isinstance(value, Answer) or is_document(value)


def spread_field(arguments: Arguments, name: str) -> Values:
    """What a keyword is if it comes out of an answer that the call takes apart."""
    return tuple(Answer(v.request, (*v.path, f'["{name}"]')) for v in arguments.spread if isinstance(v, Answer))


def documents_in(arguments: Arguments) -> Values:
    """The settings documents that a call takes apart."""
    return tuple(value for value in arguments.spread if is_document(value))


def document_entry(documents: Values, name: str, place: Place, machine: Machine) -> Values:
    """What settings documents say under a name; what is not known stays a document of its own."""
    found: list[Values] = []
    for document in documents:
        if isinstance(document, Unknown):
            below = Unknown(f"{document.hint}['{name}']", document.reason, place)
            found.append(join(document_setting(document, text(name, place), machine), (below,)))
    return join(*found)
