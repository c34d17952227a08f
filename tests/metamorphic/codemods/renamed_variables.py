"""Give local variables names that say nothing: `answer` becomes `renamed_1`.

A name can be the evidence itself (`procore_token`, `expires_at`, `refresh_token`), and a reader relies on it as well.
So a name stays if one of its words is a word of some rule's options or of the vendor's table. Parameters, attributes,
keywords and names of other scopes stay, since callers know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

import libcst as cst

from auditor.catalogue import load_catalogue
from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import BUILTINS, bindings, reads, replace_names

# What looks names up at run time.
_REFLECTION = frozenset({"locals", "vars", "eval", "exec", "globals"})


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Functions(_module_names(module))))


@cache
def evidence_words() -> frozenset[str]:
    """The words that detectors read in names: those of all rules' options and of the vendor's hints."""
    catalogue = load_catalogue()
    vendor = catalogue.vendor
    texts = [*vendor.name_hints, *vendor.foreign_hints, *vendor.other_vendors]
    for rule in catalogue.rules:
        texts += _texts(rule.options)
    return frozenset(word for text in texts for word in re.findall(r"[a-z0-9]+", text.lower()))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _texts(item)


def is_evidence(name: str) -> bool:
    words = re.findall(r"[a-z]+|[0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower())
    return any(_stem(word) in evidence_words() or word in evidence_words() for word in words)


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _module_names(module: cst.Module) -> frozenset[str]:
    """What the module's own statements bind or mention, with the names of all its functions and classes."""
    own = [statement for statement in module.body if not isinstance(statement, cst.FunctionDef | cst.ClassDef)]
    named = [statement.name.value for statement in module.body if isinstance(statement, cst.FunctionDef | cst.ClassDef)]
    return frozenset(name for statement in own for name in bindings(statement)) | frozenset(named)


class _Functions(cst.CSTTransformer):
    """Renames inside of the outermost functions."""

    def __init__(self, module_names: frozenset[str]) -> None:
        super().__init__()
        self._module_names = module_names

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        kept = _Kept()
        original_node.visit(kept)
        if kept.has_reflection or _REFLECTION & set(reads(original_node)):
            return updated_node
        unfit = self._module_names | BUILTINS | kept.names
        local = [name for name in bindings(original_node.body) if name not in unfit and not is_evidence(name)]
        new = {name: cst.Name(f"renamed_{number}") for number, name in enumerate(sorted(local), start=1)}
        body = replace_names(original_node.body, new)
        return updated_node.with_changes(body=body)


class _Kept(cst.CSTVisitor):
    """The names inside a function that are no plain variables of it."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.has_reflection = False

    def visit_Param(self, node: cst.Param) -> None:
        self.names.add(node.name.value)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self.names.add(node.name.value)

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        self.names.update([node.name.value, *bindings(node.body)])

    def visit_NameItem(self, node: cst.NameItem) -> None:
        self.names.add(node.name.value)

    def visit_ImportAlias(self, node: cst.ImportAlias) -> None:
        self.names.update(bindings(node))

    def visit_FormattedStringExpression(self, node: cst.FormattedStringExpression) -> None:
        self.has_reflection = self.has_reflection or node.equal is not None
