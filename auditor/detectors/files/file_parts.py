"""File content in a request: parts of a multipart form, open files in a body, base64 text in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.model import Phrase
from auditor.models.names import is_named, speaks_of
from auditor.semantics.domain.states import InstanceState, ListState, MappingState
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import Constant, Fixed, Hole, Place, Ref, Text, Unknown, Value, Values, hint_of
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.libraries.forms import ADDED, GIVEN
from auditor.semantics.resolution import Resolution

_DEPTH_LIMIT = 5


class FilePart(Struct, frozen=True, kw_only=True):
    """A part by its name; `holder` is where the form was written. `is_certain` if it is seen to be a file's content."""

    name: str
    holder: Place | None
    is_text: bool = False
    is_certain: bool = True


class FileParts(Struct, eq=False):
    """Reads what requests send; `json_names` are the keys under which base64 text is the content of a file."""

    resolution: Resolution
    json_names: frozenset[str]

    def of(self, observation: Observation) -> list[FilePart]:
        """All parts with content, those that are seen to have it first."""
        found = [part for value in observation.files for part in self._form(value, None)]
        if any(isinstance(value, Constant) for value in observation.files):
            # `files=None` is the default: what callers elsewhere may pass is theirs to answer for.
            found = [part for part in found if part.is_certain]
        for value in observation.body:
            found.extend(self._body(value, observation))
        plain = [v for v in observation.body if not isinstance(v, Ref | Constant)]
        if not found and plain and _says_multipart(observation):
            found.append(FilePart(name=Phrase("the body"), holder=None, is_certain=False))
        return sorted(dict.fromkeys(found), key=lambda part: not part.is_certain)

    def _body(self, value: Value, observation: Observation) -> Iterator[FilePart]:
        state = self.resolution.state(value)
        if isinstance(state, InstanceState):
            for form in (form for name in (GIVEN, ADDED) for form in state.attrs.get(name, ())):
                yield from self._form(form, state.place, needs_proof=True)
            return
        if is_named(observation.library, "form_libraries") and "json" not in observation.options:
            yield from self._form(value, None, needs_proof=True)
        yield from self._texts(value, depth=0)

    def _form(self, value: Value, holder: Place | None, *, needs_proof: bool = False) -> Iterator[FilePart]:
        """The parts of a mapping or a list of pairs; with `needs_proof` only what is seen to be content."""
        state = self.resolution.state(value)
        if isinstance(state, MappingState | ListState):
            holder = holder or state.place
        if isinstance(state, MappingState):
            for key, entry in state.entries.items():
                yield from self._part(_shown(key), entry.values, holder, needs_proof=needs_proof)
            if state.is_open and not state.entries and not needs_proof:
                yield FilePart(name="files", holder=holder, is_certain=False)
        elif isinstance(value, Unknown) and not needs_proof:
            yield FilePart(name="files", holder=value.place, is_certain=False)
        for pair in self.resolution.items(value):
            if isinstance(pair, Fixed) and len(pair.items) >= 2:
                name = next(filter(None, texts_in(pair.items[0])), "file")
                yield from self._part(name, pair.items[1], holder, needs_proof=needs_proof)

    def _part(self, name: str, values: Values, holder: Place | None, *, needs_proof: bool) -> Iterator[FilePart]:
        for value in values:
            content: Values = (value,)
            is_file = False
            if isinstance(value, Fixed) and len(value.items) >= 2:
                if all(isinstance(v, Constant) for v in value.items[0]):
                    continue
                content, is_file = value.items[1], True
            seen = is_file or any(_is_content(v) for v in content)
            empty = all(isinstance(v, Constant) for v in content)
            plain = needs_proof or all(isinstance(v, Constant | Text) for v in content)
            if not empty and (seen or not plain):
                yield FilePart(name=name, holder=holder)

    def _texts(self, value: Value, *, depth: int) -> Iterator[FilePart]:
        """Base64 text under one of the keys of JSON, at any depth."""
        state = self.resolution.state(value)
        if depth > _DEPTH_LIMIT:
            return
        if isinstance(state, MappingState):
            for key, entry in state.entries.items():
                name = _shown(key)
                for inner in entry.values:
                    if name.rpartition("[")[2].rstrip("]") in self.json_names and _is_base64(inner):
                        yield FilePart(name=name, holder=state.place, is_text=True)
                    yield from self._texts(inner, depth=depth + 1)
        for inner in self.resolution.items(value):
            yield from self._texts(inner, depth=depth + 1)


def _is_content(value: Value) -> bool:
    """Whether a value is an open file, or bytes read from one."""
    return isinstance(value, Unknown) and speaks_of(value.hint, "file_content")


def _is_base64(value: Value) -> bool:
    """Whether a value is, or holds, text made from bytes by base64."""
    match value:
        case Text(parts=parts):
            return any(isinstance(part, Hole) and _is_base64(part.value) for part in parts)
        case Unknown(hint=hint):
            return speaks_of(hint, "encoded_content")
        case _:
            return False


def _shown(key: str | Value) -> str:
    return key if isinstance(key, str) else hint_of(key) or "file"


def _says_multipart(observation: Observation) -> bool:
    """Whether a header says that the body is a multipart form: one that the code puts together itself."""
    kinds = (kind for entry in observation.entries("content-type") for kind in entry.values)
    return any("multipart/form-data" in hint_of(kind).lower() for kind in kinds)
