"""Keep attributes behind properties: `self.token = token` becomes `self._token = token` with a property `token`.

Only attributes that nothing but one line of `__init__` assigns, in classes without bases and decorators.
"""

from __future__ import annotations

import re
from collections import Counter

import libcst as cst

from tests.metamorphic.project import Project, modules, with_changes
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import statements
from tests.metamorphic.syntax.quotes import quoted_words

_PROPERTY = '''

@property
def {name}(self):
    """What the object was made with."""
    return self._{name}
'''


def rewrite(project: Project) -> Project | None:
    texts = "\n".join(text for path, text in project.items() if path.endswith((".py", ".ipynb")))
    found = modules(project).items()
    return with_changes(project, {path: tree.visit(_Classes(texts, quoted_words(tree))).code for path, tree in found})


class _Classes(cst.CSTTransformer):
    def __init__(self, texts: str, quoted: frozenset[str]) -> None:
        super().__init__()
        self._texts = texts
        self._quoted = quoted

    def leave_ClassDef(self, original_node: cst.ClassDef, updated_node: cst.ClassDef) -> cst.ClassDef:
        body = updated_node.body
        if original_node.bases or original_node.decorators or not isinstance(body, cst.IndentedBlock):
            return updated_node
        attributes = _Attributes()
        for statement in original_node.body.body:
            if isinstance(statement, cst.FunctionDef) and statement.name.value == "__init__":
                statement.body.visit(attributes)
        own = bindings(original_node)
        names = [name for name, count in attributes.assigned.items() if count == 1 and self._is_free(name, own)]
        if not names:
            return updated_node
        properties = [statements(_PROPERTY.format(name=name))[0] for name in names]
        renamed = body.visit(_Renamed(frozenset(names)))
        assert isinstance(renamed, cst.IndentedBlock)
        return updated_node.with_changes(body=renamed.with_changes(body=[*renamed.body, *properties]))

    def _is_free(self, name: str, own: Counter[str]) -> bool:
        """Whether nothing else assigns an attribute of this name, or could find the new one there already."""
        word = re.escape(name)
        assigned = rf"\.{word}\s*(?:[:,][^=\n()]*)?[-+*/|]?=(?!=)|\b(?:del|for) [^\n]*\.{word}\b"
        is_assigned_once = len(re.findall(assigned, self._texts)) == 1
        is_taken = bool(own[f"_{name}"] or re.search(rf"\b_{word}\b", self._texts) or self._is_class_level(name))
        return is_assigned_once and not is_taken and not name.startswith("_") and name not in self._quoted

    def _is_class_level(self, name: str) -> bool:
        return re.search(rf"^    (?:(?:async )?def {name}\b|{name}\s*[:=])", self._texts, re.MULTILINE) is not None


class _Attributes(cst.CSTVisitor):
    """How often `__init__` assigns each attribute in a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.assigned: Counter[str] = Counter()

    def visit_Assign(self, node: cst.Assign) -> None:
        match node.targets:
            case [cst.AssignTarget(target=cst.Attribute(value=cst.Name(value="self"), attr=cst.Name(value=name)))]:
                self.assigned[name] += 1


class _Renamed(cst.CSTTransformer):
    def __init__(self, names: frozenset[str]) -> None:
        super().__init__()
        self._names = names

    def leave_AssignTarget(self, original_node: cst.AssignTarget, updated_node: cst.AssignTarget) -> cst.AssignTarget:
        match updated_node.target:
            case cst.Attribute(value=cst.Name(value="self"), attr=cst.Name(value=name)) as target if (
                name in self._names
            ):
                return updated_node.with_changes(target=target.with_changes(attr=cst.Name(f"_{name}")))
            case _:
                return updated_node
