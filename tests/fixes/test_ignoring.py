"""Where an ignore comment is put, and how one is extended or taken away."""

from __future__ import annotations

from datetime import date

from auditor.fixes.ignoring import LineEdit, ignore_at, remove_at
from auditor.lsp.exchange import Offer

TODAY = date(2026, 11, 24)
SOON = date(2027, 2, 22)
PLAIN = Offer("PCR402", TODAY)
ENDING = Offer("PCR201", TODAY, SOON)
SAYING = " -- TODO: say why"


def applied(text: str, edit: LineEdit | None) -> str:
    assert edit is not None
    lines = text.split("\n")
    at = sum(len(line) + 1 for line in lines[: edit.line])
    return text[: at + edit.start] + edit.text + text[at + edit.end :]


def ignored(text: str, offer: Offer, line: int = 0, end_line: int | None = None) -> str:
    return applied(text, ignore_at(text, line, line if end_line is None else end_line, offer))


def test_comment_goes_behind_the_code() -> None:
    assert ignored("get(url)  \n", PLAIN) == f"get(url)  # procore-auditor: ignore[PCR402]{SAYING}\n"


def test_rule_in_force_gets_an_end() -> None:
    assert ignored("get(url)\n", ENDING) == f"get(url)  # procore-auditor: ignore[PCR201] until=2027-02-22{SAYING}\n"


def test_comment_for_a_long_line_goes_above_it() -> None:
    code = f'if x:\n    get("{"a" * 80}")\n'

    assert ignored(code, PLAIN, line=1) == code.replace(
        "    get", f"    # procore-auditor: ignore[PCR402]{SAYING}\n    get"
    )


def test_other_comment_stays() -> None:
    assert ignored("get(url)  # noqa: S113\n", PLAIN).startswith("get(url)  # noqa: S113  # procore-auditor: ignore[")


def test_ignore_on_the_line_is_extended() -> None:
    code = "get(url)  # procore-auditor: ignore[PCR401] -- until the release\n"

    assert ignored(code, PLAIN) == "get(url)  # procore-auditor: ignore[PCR401,PCR402] -- until the release\n"


def test_ignore_above_the_line_is_extended() -> None:
    code = "# procore-auditor: ignore[PCR401]\n# Why not.\nget(url)\n"

    assert ignored(code, PLAIN, line=2) == "# procore-auditor: ignore[PCR401,PCR402]\n# Why not.\nget(url)\n"


def test_ignore_with_an_end_ahead_is_extended() -> None:
    code = "get(url)  # procore-auditor: ignore[PCR202] until=2026-12-31 -- moving\n"

    assert ignored(code, ENDING) == "get(url)  # procore-auditor: ignore[PCR202,PCR201] until=2026-12-31 -- moving\n"


def test_lasting_ignore_of_another_rule_gets_no_end() -> None:
    code = "get(url)  # procore-auditor: ignore[PCR401] -- agreed\n"

    assert ignored(code, ENDING) == f"# procore-auditor: ignore[PCR201] until=2027-02-22{SAYING}\n{code}"


def test_expired_ignore_of_the_same_rule_is_renewed() -> None:
    code = "get(url)  # procore-auditor: ignore[PCR201] until=2026-01-31 -- moving\n"

    assert ignored(code, ENDING) == "get(url)  # procore-auditor: ignore[PCR201] until=2027-02-22 -- moving\n"


def test_comment_never_lands_in_a_text() -> None:
    code = 'query = """\n  {host}\n"""\n'

    assert ignored(code, PLAIN, end_line=2).startswith("# procore-auditor: ignore[PCR402]")
    assert ignored(code, PLAIN, line=1, end_line=2) == f"{code[:-1]}  # procore-auditor: ignore[PCR402]{SAYING}\n"


def test_comment_never_breaks_a_continued_line() -> None:
    code = "x = get(a) + \\\n    get(b)\n"

    assert ignored(code, PLAIN).split("\n", 1)[1] == code
    assert ignored(code, PLAIN, line=1).startswith("x = get(a) + \\\n    get(b)  # procore-auditor:")


def test_broken_code_is_left_alone() -> None:
    assert ignore_at("get(\n", 0, 0, PLAIN) is None


def test_lines_of_windows_are_understood() -> None:
    edit = ignore_at("a = 1\r\nget(url)\r\n", 1, 1, PLAIN)

    assert edit is not None
    assert (edit.line, edit.start, edit.end) == (1, 8, 8)


def test_ignore_behind_code_is_taken_away() -> None:
    code = "get(url)  # noqa  # procore-auditor: ignore[PCR402] -- why\n"

    assert applied(code, remove_at(code, 0)) == "get(url)  # noqa\n"


def test_ignore_on_its_own_line_is_taken_away_with_the_line() -> None:
    code = "a = 1\n    # procore-auditor: ignore[PCR402]\nget(url)\n"

    assert applied(code, remove_at(code, 1)) == "a = 1\nget(url)\n"


def test_ignore_of_several_rules_is_left_to_the_author() -> None:
    assert remove_at("get(url)  # procore-auditor: ignore[PCR401,PCR402]\n", 0) is None
