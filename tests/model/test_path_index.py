"""Paths find their endpoints, with holes, ids and versions."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model.path_index import PathIndex, build_index, fill, is_hole, looks_like_id, split_path


@dataclass(frozen=True)
class Row:
    method: str
    path_template: str


WORDS = st.sampled_from(["companies", "projects", "rfis", "sync", "users", "cost_codes", "files"])
PLACEHOLDERS = st.sampled_from(["{id}", "{company_id}", "{project_id}"])
SEGMENTS = st.one_of(WORDS, PLACEHOLDERS)
TEMPLATES = st.lists(SEGMENTS, min_size=1, max_size=5).map(lambda segments: "/" + "/".join(segments))
ROWS = st.lists(st.builds(Row, st.sampled_from(["GET", "POST", "ANY"]), TEMPLATES), min_size=1, max_size=12)


def index(*rows: tuple[str, str]) -> PathIndex[Row]:
    return build_index(Row(method, path) for method, path in rows)


def certain(rows: PathIndex[Row], method: str | None, path: str) -> list[str]:
    return [match.row.path_template for match in rows.matches(method, path) if match.is_certain]


def uncertain(rows: PathIndex[Row], method: str | None, path: str) -> list[str]:
    return [match.row.path_template for match in rows.matches(method, path) if not match.is_certain]


def test_an_id_fills_a_placeholder() -> None:
    rows = index(("DELETE", "/rest/v1.0/sub_jobs/{id}"))

    assert certain(rows, "DELETE", "/rest/v1.0/sub_jobs/4711") == ["/rest/v1.0/sub_jobs/{id}"]


def test_a_hole_fills_a_placeholder_whatever_its_name() -> None:
    rows = index(("DELETE", "/rest/v1.0/sub_jobs/{id}"))

    assert certain(rows, "DELETE", "/rest/v1.0/sub_jobs/{job.sub_id}") == ["/rest/v1.0/sub_jobs/{id}"]


def test_a_word_does_not_fill_a_placeholder() -> None:
    rows = index(("PATCH", "/rest/v1.0/cost_codes/{id}"))

    assert rows.matches("PATCH", "/rest/v1.0/cost_codes/sync") == ()


def test_a_fixed_segment_wins_over_a_placeholder() -> None:
    rows = index(("PATCH", "/rest/v1.0/cost_codes/{id}"), ("PATCH", "/rest/v1.0/cost_codes/sync"))

    assert certain(rows, "PATCH", "/rest/v1.0/cost_codes/sync") == ["/rest/v1.0/cost_codes/sync"]


def test_a_hole_never_meets_a_fixed_segment_with_certainty() -> None:
    rows = index(("PATCH", "/rest/v1.0/cost_codes/{id}"), ("PATCH", "/rest/v1.0/cost_codes/sync"))

    assert certain(rows, "PATCH", "/rest/v1.0/cost_codes/{what}") == ["/rest/v1.0/cost_codes/{id}"]
    assert uncertain(rows, "PATCH", "/rest/v1.0/cost_codes/{what}") == ["/rest/v1.0/cost_codes/sync"]


def test_a_hole_in_a_segment_keeps_its_fixed_part() -> None:
    rows = index(("GET", "/rest/v1.0/cost_codes"), ("GET", "/rest/v1.0/sub_jobs"))

    assert uncertain(rows, "GET", "/rest/v1.0/cost_{kind}") == ["/rest/v1.0/cost_codes"]


def test_a_hole_after_a_word_may_be_empty() -> None:
    rows = index(("GET", "/rest/v1.0/cost_codes"), ("GET", "/rest/v1.0/{id}"))

    assert certain(rows, "GET", "/rest/v1.0/cost_codes{query}") == []
    assert uncertain(rows, "GET", "/rest/v1.0/cost_codes{query}") == ["/rest/v1.0/cost_codes", "/rest/v1.0/{id}"]


def test_the_version_tells_rows_apart() -> None:
    rows = index(("POST", "/rest/v1.0/projects/{id}/uploads"), ("POST", "/rest/v1.1/projects/{id}/uploads"))

    assert certain(rows, "POST", "/rest/v1.1/projects/7/uploads") == ["/rest/v1.1/projects/{id}/uploads"]


def test_an_unknown_version_leaves_all_rows_possible() -> None:
    rows = index(("POST", "/rest/v1.0/projects/{id}/uploads"), ("POST", "/rest/v1.1/projects/{id}/uploads"))

    assert len(uncertain(rows, "POST", "/rest/{version}/projects/7/uploads")) == 2


def test_the_method_must_agree() -> None:
    rows = index(("DELETE", "/rest/v1.0/sub_jobs/{id}"))

    assert rows.matches("GET", "/rest/v1.0/sub_jobs/4711") == ()


def test_methods_compare_without_case() -> None:
    rows = index(("DELETE", "/rest/v1.0/sub_jobs/{id}"))

    assert certain(rows, "delete", "/rest/v1.0/sub_jobs/4711") == ["/rest/v1.0/sub_jobs/{id}"]


def test_an_unknown_method_leaves_a_row_possible() -> None:
    rows = index(("DELETE", "/rest/v1.0/sub_jobs/{id}"))

    assert uncertain(rows, None, "/rest/v1.0/sub_jobs/4711") == ["/rest/v1.0/sub_jobs/{id}"]


def test_a_row_for_any_method_is_certain_without_one() -> None:
    rows = index(("ANY", "/vapid/{anything}"))

    assert certain(rows, None, "/vapid/projects") == ["/vapid/{anything}"]


def test_the_rest_of_a_path_is_bound() -> None:
    match = index(("ANY", "/vapid/{anything}")).find("GET", "/vapid/projects/{id}/rfis?page=2")

    assert match is not None
    assert fill("/rest/v1.0/{anything}", match.bindings) == "/rest/v1.0/projects/{id}/rfis"


def test_the_rest_of_a_path_may_be_empty() -> None:
    assert certain(index(("ANY", "/vapid/{anything}")), "GET", "/vapid") == ["/vapid/{anything}"]


def test_placeholders_are_bound_to_what_stood_there() -> None:
    match = index(("GET", "/rest/v1.0/projects/{project_id}/rfis/{id}")).find("GET", "/rest/v1.0/projects/7/rfis/{rfi}")

    assert match is not None
    assert match.bindings == {"{project_id}": "7", "{id}": "{rfi}"}


@pytest.mark.parametrize(
    "path",
    [
        "/rest/v1.0/sub_jobs",
        "rest/v1.0/sub_jobs",
        "/rest/v1.0/sub_jobs/",
        "//rest/v1.0//sub_jobs",
        "/rest/v1.0/sub_jobs.json",
        "/rest/v1.0/sub_jobs?project_id=7",
        "/rest/v1.0/sub_jobs?path=/a/b",
        "/rest/v1.0/sub_jobs#top",
        "https://api.example.com/rest/v1.0/sub_jobs",
        "https://{host}/rest/v1.0/sub_jobs",
    ],
)
def test_ways_to_write_a_path_do_not_matter(path: str) -> None:
    assert split_path(path) == ("rest", "v1.0", "sub_jobs")


def test_what_stands_in_braces_is_one_hole() -> None:
    assert split_path("/rest/v1.0/{urls['a/b?c']}/x") == ("rest", "v1.0", "{urls['a/b?c']}", "x")


@pytest.mark.parametrize("segment", ["{id}", ":id", "<int:id>", "%s", "%d", "%(id)s", "report-{n}"])
def test_holes_of_all_kinds_are_seen(segment: str) -> None:
    assert is_hole(segment)


@pytest.mark.parametrize("segment", ["4711", "01JEXAMPLE00000000000000001", "5b7f9e0a-1111-2222-3333-444455556666"])
def test_ids_of_all_kinds_are_seen(segment: str) -> None:
    assert looks_like_id(segment)


@pytest.mark.parametrize("segment", ["sync", "v1.0", "cost_codes", "bulk_update", ""])
def test_words_are_no_ids(segment: str) -> None:
    assert not looks_like_id(segment)


@given(ROWS)
def test_every_row_certainly_finds_itself(rows: list[Row]) -> None:
    built = build_index(rows)

    assert all(row.path_template in certain(built, row.method, row.path_template) for row in rows)


@given(ROWS, st.integers(min_value=0, max_value=10**12))
def test_every_row_is_found_with_ids_filled_in(rows: list[Row], number: int) -> None:
    built = build_index(rows)
    ids = dict.fromkeys(["{id}", "{company_id}", "{project_id}"], str(number))

    assert all(row.path_template in certain(built, row.method, fill(row.path_template, ids)) for row in rows)


@given(ROWS, st.sampled_from(["/", ".json", "?page=1&per_page=100", "#x", "?next=/a/{b}"]))
def test_what_follows_a_path_changes_nothing(rows: list[Row], tail: str) -> None:
    built = build_index(rows)

    assert all(
        built.matches(row.method, row.path_template) == built.matches(row.method, row.path_template + tail)
        for row in rows
    )


@given(ROWS, TEMPLATES, st.sampled_from(["GET", "POST", None]))
def test_certain_rows_have_the_same_fixed_segments(rows: list[Row], path: str, method: str | None) -> None:
    found = build_index(rows).matches(method, path)
    asked = split_path(path)

    assert all(
        wanted == given or is_hole(wanted)
        for match in found
        if match.is_certain
        for wanted, given in zip(split_path(match.row.path_template), asked, strict=True)
    )


@given(ROWS, TEMPLATES)
def test_the_surest_and_most_literal_come_first(rows: list[Row], path: str) -> None:
    found = build_index(rows).matches("GET", path)
    ranks = [(not match.is_certain, not match.is_path_certain, -match.fixed) for match in found]

    assert ranks == sorted(ranks)


@given(st.text(max_size=60))
def test_no_text_breaks_the_search(text: str) -> None:
    rows = index(("GET", "/rest/v1.0/me"), ("ANY", "/vapid/{anything}"), ("GET", "/rest/{v}/a/{b}"))

    assert rows.matches("GET", text) == rows.matches("GET", text)
