"""Source texts for fingerprints and excerpts."""

from __future__ import annotations

from auditor.analysis.lines.texts import SourceTexts
from auditor.disclosure import Door, Vocabulary, collapse
from auditor.facts.definitions import Module
from auditor.lowering import lower_module
from auditor.model import Location
from auditor.sources.text import SourceText

CODE = """\
class Client:
    def get(self):
        if self.ready:
            return (
                self.url
            )

    class Page:
        size = 1


def top():
    try:
        go()
    finally:
        stop()


last = 1
"""


def texts(**files: str) -> SourceTexts:
    sources = {f"{name}.py": SourceText(path=f"{name}.py", text=text) for name, text in files.items()}

    def module(path: str) -> Module:
        return lower_module(sources[path].text, path=path, name=path, is_package=False)

    return SourceTexts(sources.get, module)


def at(line: int, end_line: int = 0, column: int = 1, end_column: int = 1) -> Location:
    return Location(path="a.py", line=line, column=column, end_line=end_line or line, end_column=end_column)


def test_innermost_definition_is_found() -> None:
    source = texts(a=CODE)

    names = [source.enclosing(at(line)) for line in (1, 2, 5, 8, 9, 14, 16, 19)]

    assert names == ["Client", "Client.get", "Client.get", "Client.Page", "Client.Page", "top", "top", ""]


def test_text_between_two_places() -> None:
    assert (
        texts(a=CODE).between(at(4, 6, column=13, end_column=14)) == "return (\n                self.url\n            )"
    )


def test_secret_on_a_line_of_its_own_is_hidden() -> None:
    source = texts(a='client_secret = (\n    "hunter2"\n)\nx = "hunter2"\n')

    shown = [source.shown("a.py", None, number) for number in (2, 4, 5, 9)]
    assert [line and collapse(line) for line in shown] == ['    "…"', 'x = "…"', "", None]


def test_lines_of_a_notebook_count_within_the_cell() -> None:
    source = SourceTexts(
        {"n.ipynb": SourceText(path="n.ipynb", text="a\nb\nc\n", cells=((1, 2), (3, 5)))}.get, lambda _: None
    )

    assert [source.shown("n.ipynb", 2, line) for line in (1, 2, 3)] == ["a", "b", None]
    assert source.shown("n.ipynb", 5, 1) == "c"


def test_settings_are_masked_without_quotes() -> None:
    door = Door(vocabulary=Vocabulary(lambda: ("client", "secret")))
    source = SourceTexts({".env": SourceText(path=".env", text="CLIENT_SECRET=abc\n")}.get, lambda _: None, door=door)

    assert source.shown(".env", None, 1) == "CLIENT_SECRET=………"


def test_very_long_line_is_cut() -> None:
    shown = texts(a="x = '" + "word " * 1000 + "'").shown("a.py", None, 1)

    assert shown is not None
    assert (len(shown), shown[-1]) == (2001, "…")
