"""Token answers and lifetimes that only imitate the vendor's: fixtures, mocks, expected values."""

from __future__ import annotations

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.facts.definitions import Module
from auditor.semantics.requests import Kind
from auditor.semantics.test_code import is_test_module, stands_in


def is_imitation(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether the duration belongs to a test that gets no token of the vendor's: then whatever it says is made up."""
    written = candidate.lifetime.expression
    sites = (candidate.site, *((analysis.syntax.site(written),) if written is not None else ()))
    return any(_makes_up(site.module, analysis) for site in sites)


def _makes_up(module: Module, analysis: Analysis) -> bool:
    return is_test_module(module) and (stands_in(module) or not _logs_in(module, analysis))


def _logs_in(module: Module, analysis: Analysis) -> bool:
    """Whether the module itself asks the vendor for tokens."""
    return any(
        request.kind is Kind.OAUTH and request.observation.site.module == module.path
        for request in analysis.resolution.requests
    )
