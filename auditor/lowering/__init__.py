"""Lowering: one module's text becomes facts. Besides `fixes`, the only room that knows LibCST."""

from auditor.lowering.guarded import lower_guarded
from auditor.lowering.module import CostlyError, LoweringError, lower_module

__all__ = ["CostlyError", "LoweringError", "lower_guarded", "lower_module"]
