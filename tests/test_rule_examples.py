"""Every rule is proven by its own examples: the bad ones are found, the good ones are left alone."""

from __future__ import annotations

import pytest

from auditor.catalogue import load_catalogue
from auditor.examples import prove_example
from auditor.model import Example, Rule

CATALOGUE = load_catalogue()
EXAMPLES = [(rule, example) for rule in CATALOGUE.rules for example in (*rule.bad, *rule.good)]


@pytest.mark.parametrize(
    ("rule", "example"),
    EXAMPLES,
    ids=[f"{rule.code}-{example.title.replace(' ', '-')}" for rule, example in EXAMPLES],
)
def test_example_shows_what_it_says(rule: Rule, example: Example) -> None:
    failures = prove_example(CATALOGUE, rule, example)

    assert [str(failure) for failure in failures] == []


@pytest.mark.parametrize("rule", CATALOGUE.rules, ids=lambda rule: rule.code)
def test_rule_has_three_examples_of_each_kind(rule: Rule) -> None:
    assert len(rule.bad) >= 3
    assert len(rule.good) >= 3
