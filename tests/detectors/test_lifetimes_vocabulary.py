"""What the rule's words make of the names in code."""

from __future__ import annotations

import pytest

from auditor.catalogue import load_catalogue
from auditor.detectors.lifetimes.vocabulary import Vocabulary, read_vocabulary
from auditor.detectors.shared.naming import spelled


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    catalogue = load_catalogue()
    (rule,) = (rule for rule in catalogue.rules if rule.detector == "token_lifetime")
    return read_vocabulary(rule, catalogue.vendor, ())


@pytest.mark.parametrize(
    ("name", "words_of_it"),
    [
        ("_tokenExpiresAt", "_token_expires_at_"),
        ("TOKEN_TTL", "_token_ttl_"),
        ("procore:access_token", "_procore_access_token_"),
        ("", "__"),
    ],
)
def test_identifiers_and_keys_are_taken_apart(name: str, words_of_it: str) -> None:
    assert spelled(name) == words_of_it


@pytest.mark.parametrize("name", ["expires_at", "_token_until", "validTo", "is_stale", "next_refresh", "cache_ttl"])
def test_names_of_an_end(words: Vocabulary, name: str) -> None:
    assert words.is_expiry(name)


@pytest.mark.parametrize("name", ["last_refresh_at", "expected", "created_at", "next_page"])
def test_names_of_other_moments(words: Vocabulary, name: str) -> None:
    assert not words.is_end(name)


@pytest.mark.parametrize("name", ["expires_at", "token_expires", "_until", "procore_expiry"])
def test_bare_ends_name_no_other_subject(words: Vocabulary, name: str) -> None:
    assert words.is_bare_end(name)


@pytest.mark.parametrize("name", ["cache_expires_at", "session_expiry", "link_valid_until"])
def test_other_ends_name_their_subject(words: Vocabulary, name: str) -> None:
    assert not words.is_bare_end(name)


@pytest.mark.parametrize("name", ["google_token", "AUTODESK_TTL", "quickbooks"])
def test_other_vendors_are_known_by_the_first_word(words: Vocabulary, name: str) -> None:
    assert words.names_other_vendor(name)


@pytest.mark.parametrize("name", ["token_box", "message", "procore_token"])
def test_other_words_are_no_vendors(words: Vocabulary, name: str) -> None:
    assert not words.names_other_vendor(name)


@pytest.mark.parametrize("name", ["access_token", "bearer", "procoreToken"])
def test_keys_of_the_token_itself(words: Vocabulary, name: str) -> None:
    assert words.is_access_token(name)


@pytest.mark.parametrize("name", ["refresh_token", "token_type", "token_url"])
def test_keys_beside_the_token(words: Vocabulary, name: str) -> None:
    assert not words.is_access_token(name)
