"""Lowering in a process that may be lost; facts come as bytes, since they may nest too deeply for others to write."""

from __future__ import annotations

import pickle

from auditor.deep_stack import with_deep_stack
from auditor.lowering.module import FRAMES, STACK_SIZE, LoweringError, lower_module
from auditor.model import Problem


def lower_guarded(text: str, path: str) -> bytes:
    """The pickled facts of a module without a name, or what kept it from having any."""
    try:
        return with_deep_stack(
            lambda: pickle.dumps(lower_module(text, path=path, name="", is_package=False)),
            size=STACK_SIZE,
            frames=FRAMES,
        )
    except LoweringError as error:
        return pickle.dumps(Problem(path=path, message=str(error), line=error.line))
    except RecursionError:
        return pickle.dumps(Problem(path=path, message="nested too deeply to be analysed"))
