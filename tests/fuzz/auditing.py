"""What an audit makes of a program that nobody wrote."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from auditor.config import Config, resolve
from auditor.pipeline import audit
from tests.test_cases import DAY, shipped

# So that every program is looked at, whatever it is about.
NEEDLE = "# Procore\n"


@cache
def _config() -> Config:
    return resolve({"jobs": 1, "no-cache": True, "select": ("ALL",)}, {}, None, today=DAY).config


def faults(text: str) -> list[str]:
    """Bugs that an audit of one module brings to light; what is no Python may be refused."""
    with tempfile.TemporaryDirectory(prefix="fuzzed-") as folder:
        Path(folder, "app.py").write_bytes((NEEDLE + text).encode("utf-8", "surrogatepass"))
        report = audit([folder], _config(), catalogues=[shipped()])
        return [problem.message for problem in report.problems if "please report it" in problem.message]
