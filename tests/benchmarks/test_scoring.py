"""Recall, precision and noise as the accuracy page defines them."""

from __future__ import annotations

import json
from dataclasses import replace

from benchmarks.accuracy.findings import Found, Place, read_findings
from benchmarks.accuracy.labels import Label
from benchmarks.accuracy.scoring import Score, by_confidence, by_rule, score, total


def label(*lines: int, rule: str = "PCR201", path: str = "client.py", must: bool = True) -> Label:
    return Label(rule=rule, path=path, lines=lines, must=must)


def found(first: int, last: int | None = None, *, rule: str = "PCR201", path: str = "client.py") -> Found:
    return Found(rule=rule, message="", places=(Place(path=path, cell=None, first=first, last=last or first),))


def related(finding: Found, line: int, path: str = "client.py") -> Found:
    place = Place(path=path, cell=None, first=line, last=line)
    return Found(rule=finding.rule, message="", places=(*finding.places, place))


def test_finding_on_a_labelled_line_is_right() -> None:
    scored = score([found(10)], [label(10)])

    assert (scored.recall, scored.precision, scored.noise) == (1.0, 1.0, 1.0)


def test_one_line_of_slack_is_given() -> None:
    assert score([found(11)], [label(10)]).recall == 1.0


def test_two_lines_beside_is_a_miss_and_a_wrong_finding() -> None:
    scored = score([found(12)], [label(10)])

    assert (scored.recall, scored.precision) == (0.0, 0.0)


def test_finding_that_spans_the_labelled_line_is_right() -> None:
    assert score([found(5, 20)], [label(12)]).recall == 1.0


def test_related_location_in_the_same_file_counts() -> None:
    assert score([related(found(80), 10)], [label(10)]).recall == 1.0


def test_related_location_in_another_file_does_not_count() -> None:
    assert score([related(found(80), 10, path="other.py")], [label(10)]).recall == 0.0


def test_path_of_the_primary_location_must_agree() -> None:
    assert score([related(found(80, path="other.py"), 10)], [label(10)]).recall == 0.0


def test_another_rule_on_the_line_is_a_miss() -> None:
    assert score([found(10, rule="PCR402")], [label(10)]).recall == 0.0


def test_finding_on_a_may_label_is_neither_rewarded_nor_punished() -> None:
    scored = score([found(10), found(30)], [label(10), label(30, must=False)])

    assert (scored.recall, scored.precision, len(scored.open)) == (1.0, 1.0, 1)


def test_finding_on_both_kinds_of_label_is_right() -> None:
    scored = score([related(found(10), 30)], [label(10), label(30, must=False)])

    assert (len(scored.right), len(scored.open)) == (1, 0)


def test_missed_may_label_costs_nothing() -> None:
    assert score([], [label(10, must=False)]).recall is None


def test_two_findings_for_one_cause_are_noise() -> None:
    scored = score([found(10), found(14)], [label(10, 14)])

    assert (scored.recall, scored.precision, scored.noise) == (1.0, 1.0, 2.0)


def test_clean_package_with_a_finding_has_no_precision_left() -> None:
    scored = score([found(10)], [])

    assert (scored.recall, scored.precision, scored.noise) == (None, 0.0, None)


def test_equal_labels_are_counted_one_by_one() -> None:
    scored = score([found(10)], [label(10), label(10), label(90)])

    assert (len(scored.hit), len(scored.missed)) == (2, 1)


def test_cell_of_a_notebook_must_agree() -> None:
    finding = Found(rule="PCR201", message="", places=(Place(path="a.ipynb", cell=2, first=1, last=1),))
    other_cell = Label(rule="PCR201", path="a.ipynb", cell=3, lines=(1,), must=True)

    assert score([finding], [other_cell]).recall == 0.0


def test_total_adds_packages_up() -> None:
    whole = total([score([found(10)], [label(10)]), score([found(50)], [label(90)])])

    assert (whole.recall, whole.precision) == (0.5, 0.5)


def test_split_by_rule_keeps_every_label_and_finding() -> None:
    scored = score([found(10), found(20, rule="PCR404")], [label(10), label(70, rule="PCR402")])

    rules = by_rule(scored)

    assert {code: (part.recall, part.precision) for code, part in rules.items()} == {
        "PCR201": (1.0, 1.0),
        "PCR402": (0.0, None),
        "PCR404": (None, 0.0),
    }


def test_nothing_found_and_nothing_to_find_is_no_figure() -> None:
    empty = Score(hit=(), missed=(), right=(), open=(), wrong=())

    assert (empty.recall, empty.precision, empty.noise) == (None, None, None)


def test_findings_are_read_from_the_json_document() -> None:
    shown = {"path": "b.py", "cell": None, "line": 9, "column": 1, "message": "r"}
    finding = {
        "rule": "PCR201",
        "message": "m",
        "confidence": "low",
        "path": "a.py",
        "cell": None,
        "line": 3,
        "end_line": 5,
        "related": [shown],
    }
    document = json.dumps({"findings": [finding]})

    (read,) = read_findings(document)

    assert read.places == (
        Place(path="a.py", cell=None, first=3, last=5),
        Place(path="b.py", cell=None, first=9, last=9),
    )


def test_findings_are_counted_by_how_sure_they_are() -> None:
    sure, unsure = found(1), replace(found(9), confidence="low")

    levels = by_confidence(score([sure, unsure], [label(1)]))

    assert {level: (len(one.right), len(one.wrong)) for level, one in levels.items()} == {
        "high": (1, 0),
        "medium": (0, 0),
        "low": (0, 1),
    }


def test_finding_that_is_only_defended_later_stays_wrong_and_is_told_apart() -> None:
    later = replace(label(30), after=True, must=False)

    scored = score([found(10), found(30), found(50)], [label(10), later])

    assert (len(scored.wrong), len(scored.defended)) == (2, 1)
    assert (scored.precision, scored.defensible) == (1 / 3, 2 / 3)
