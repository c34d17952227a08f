"""The fields of queries and encoded forms."""

from __future__ import annotations

from auditor.catalogue import load_catalogue
from auditor.detectors.shared.form_fields import text_fields
from auditor.semantics.domain.values import Hole, Piece, Text, Unknown, text
from auditor.semantics.resolution import Resolution
from auditor.semantics.resolving import resolve


def nothing() -> Resolution:
    """A project without modules."""
    vendor = load_catalogue().vendor
    return resolve({}, resolve_import=lambda *_: None, settings=lambda _: (), vendor=vendor)


def test_hole_after_an_equals_sign_is_the_value() -> None:
    token = Unknown("token", "")
    url = Text((Piece("https://a.example/me?page=2&access_token=", None), Hole(token)), None)

    fields = text_fields(url, nothing())

    assert fields["access_token"].values == (token,)
    assert fields["page"].values == (text("2"),)


def test_value_of_pieces_and_holes_stays_one_field() -> None:
    url = Text((Piece("?state=a-", None), Hole(Unknown("s", "")), Piece("&response_type=token", None)), None)

    fields = text_fields(url, nothing())

    assert set(fields) == {"state", "response_type"}
    assert fields["response_type"].values == (text("token"),)
