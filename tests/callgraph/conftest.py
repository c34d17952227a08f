"""Slices of small trees."""

from __future__ import annotations

import pytest

from auditor.analysis.running import slicing_run


@pytest.fixture(autouse=True)
def slice_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also what is small enough to be executed whole."""
    monkeypatch.setattr(slicing_run, "WHOLE_FILES", 0)
    monkeypatch.setattr(slicing_run, "NAMED_SHARE", 2.0)
