"""Runs of neighbouring statements in the blocks of a module, and putting them into another order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import libcst as cst

Reorder: TypeAlias = Callable[[list[cst.BaseStatement]], list[cst.BaseStatement]]


def reorder_blocks(module: cst.Module, reorder: Reorder) -> cst.Module:
    """Every block of a module, and the module itself, with its statements in the order that `reorder` makes."""
    return module.visit(_Blocks(reorder))


def reversed_runs(
    body: Sequence[cst.BaseStatement], run_of: Callable[[Sequence[cst.BaseStatement]], int]
) -> list[cst.BaseStatement]:
    """The statements with every run turned round; `run_of` says how many of those that come form one."""
    result: list[cst.BaseStatement] = []
    rest = list(body)
    while rest:
        length = max(run_of(rest), 1)
        result += reversed(rest[:length])
        rest = rest[length:]
    return result


class _Blocks(cst.CSTTransformer):
    def __init__(self, reorder: Reorder) -> None:
        super().__init__()
        self._reorder = reorder

    def leave_Module(self, original_node: cst.Module, updated_node: cst.Module) -> cst.Module:
        return updated_node.with_changes(body=self._reorder(list(updated_node.body)))

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        return updated_node.with_changes(body=self._reorder(list(updated_node.body)))
