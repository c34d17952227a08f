"""What was accepted stays accepted however the tree is edited, and what is new is seen."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.identity.edits import Edit, InsertLines, MoveFunctions, Reformat, RenameFile, RenameNeighbour, edited, edits
from tests.identity.tree import TREE, findings, new_findings, prints

# Every example audits two or three trees.
SOME = settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow])

COSTS = "service/costs.py"
CALL = 'client.delete("/sub_jobs/1", project_id=project)'
OFFENCE = """

def forgotten(client, project):
    return client.get("/standard_cost_code_lists", project_id=project)
"""


def test_the_tree_has_findings_of_many_kinds() -> None:
    found = findings(TREE)

    assert len(found) == 9
    assert {finding["rule"] for finding in found} == {"PCR101", "PCR106", "PCR201", "PCR202", "PCR206", "PCR401"}


@pytest.mark.parametrize(
    "edit",
    [
        Reformat(40, "single", "tab"),
        Reformat(200, "double", "space"),
        InsertLines(100, 0),
        MoveFunctions(3),
        RenameFile("auth", "zz"),
        RenameFile("client", "a"),
        RenameNeighbour("numbers"),
        RenameNeighbour("answer"),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_one_edit_keeps_every_fingerprint(edit: Edit) -> None:
    after = edit(TREE)

    assert after != TREE
    assert prints(after) == prints(TREE)


@SOME
@given(edits())
def test_nothing_is_new_after_any_edits(each: list[Edit]) -> None:
    assert new_findings(TREE, edited(TREE, each)) == []


@SOME
@given(edits(), edits())
def test_one_new_offence_among_any_edits_is_the_only_new_finding(before: list[Edit], after: list[Edit]) -> None:
    offending = {**edited(TREE, before), "service/added.py": OFFENCE}

    new = new_findings(TREE, edited(offending, after))

    assert [(finding["rule"], finding["path"]) for finding in new] == [("PCR401", "service/added.py")]


@SOME
@given(edits(), st.sampled_from([COSTS, "service/auth.py"]))
def test_copied_code_brings_its_own_findings_anew(each: list[Edit], path: str) -> None:
    after = edited(TREE, [edit for edit in each if not isinstance(edit, RenameFile)])
    copied = {**after, "service/a_copy.py": after[path]}

    new = new_findings(TREE, copied)

    expected = [finding["rule"] for finding in findings(after) if finding["path"] == path]
    assert [finding["rule"] for finding in new] == expected
    assert {finding["path"] for finding in new} == {"service/a_copy.py"}


@SOME
@given(edits(), st.booleans())
def test_fixing_one_of_two_leaves_one_accepted(each: list[Edit], first: bool) -> None:
    before, _, after = TREE[COSTS].partition(f"    {CALL}\n")
    half = before + after if first else before + f"    {CALL}\n" + after.replace(f"    {CALL}\n", "")
    fixed = {**TREE, COSTS: half}

    new = new_findings(TREE, edited(fixed, each))

    assert new == []
    assert sum((prints(TREE) - prints(fixed)).values()) == 1


@SOME
@given(edits())
def test_a_third_like_two_accepted_ones_is_new(each: list[Edit]) -> None:
    third = {**TREE, COSTS: TREE[COSTS].replace(CALL, f"{CALL}\n    {CALL}", 1)}

    new = new_findings(TREE, edited(third, each))

    assert [finding["rule"] for finding in new] == ["PCR401"]
