"""The words of string literals: names in annotations, look-ups and patches that no renaming reaches."""

from __future__ import annotations

import re

import libcst as cst


def quoted_words(node: cst.CSTNode) -> frozenset[str]:
    """Every word of every annotation in quotes, and every text that is one word or dotted words."""
    visitor = _Quotes()
    node.visit(visitor)
    return frozenset(visitor.found)


class _Quotes(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._annotations = 0

    def visit_Annotation(self, node: cst.Annotation) -> None:
        self._annotations += 1

    def leave_Annotation(self, original_node: cst.Annotation) -> None:
        self._annotations -= 1

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        text = node.raw_value
        if self._annotations or re.fullmatch(r"[\w.]+", text):
            self.found.update(re.findall(r"\w+", text))
