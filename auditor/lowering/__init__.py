"""Lowering: one module's text becomes facts. Besides `fixes`, the only room that knows LibCST."""

from auditor.lowering.module import LoweringError, lower_module

__all__ = ["LoweringError", "lower_module"]
