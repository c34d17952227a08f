"""Which of the two tokens a name speaks of."""

from __future__ import annotations

import pytest

from auditor.detectors.tokens.token_kinds import TokenKind, TokenWords
from auditor.facts import statements as stmt
from auditor.facts.expressions import Expr
from auditor.lowering import lower_module
from auditor.semantics.domain.values import Answer, Unknown

WORDS = TokenWords(access=("access_token", "access", "bearer"), refresh=("refresh_token", "refresh", "renewal"))


def expression(text: str) -> Expr:
    (statement,) = lower_module(f"x = {text}", path="a.py", name="a", is_package=False).body
    assert isinstance(statement, stmt.Assign)
    assert statement.value is not None
    return statement.value


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("pair['access_token']", TokenKind.ACCESS),
        ("pair.get('refresh_token', old)", TokenKind.REFRESH),
        ("self.refreshToken", TokenKind.REFRESH),
        ("decrypt(row.access_token)", TokenKind.ACCESS),
        ("get_access_token(self.refresh_token)", TokenKind.ACCESS),
        ("self.refresh(old)['access_token']", TokenKind.ACCESS),
        ("new['refresh_token'] or old.refresh", TokenKind.REFRESH),
        ("one['access_token'] or other['refresh_token']", TokenKind.UNKNOWN),
        ("f'Bearer {pair.access_token}'", TokenKind.ACCESS),
        ("accessor", TokenKind.UNKNOWN),
        ("token", TokenKind.UNKNOWN),
    ],
)
def test_last_accessor_tells_the_kind(written: str, kind: TokenKind) -> None:
    found = WORDS.kind_of_expression(expression(written))

    assert found is kind


def test_last_step_of_an_answer_tells_the_kind() -> None:
    answer = Answer(3, (".json()", '["tokens"]', '["refresh_token"]'))

    assert WORDS.kind_of_value(answer) is TokenKind.REFRESH


def test_values_that_disagree_tell_nothing() -> None:
    values = (Unknown("row.access_token", ""), Unknown("row.refresh_token", ""), Unknown("row.token", ""))

    assert WORDS.kind_of_values(values) is TokenKind.UNKNOWN
