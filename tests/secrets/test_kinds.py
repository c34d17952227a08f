"""No secret of the audited code stands in an output, whatever it looks like and wherever it was written."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.secrets.kinds import KINDS, Kind, project
from tests.secrets.outputs import outputs

PAGE = Path(__file__).parents[2] / "docs" / "secrets.md"
BEGIN, END = "<!-- kinds: made by tests/secrets/test_kinds.py -->", "<!-- /kinds -->"
# Parts of a secret that tell something of it; `live` in a key is a word of its own.
PART = re.compile(r"[^\W_]{5,}")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("planted")
    for name, text in project().items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return root


def readings(text: str) -> str:
    """All that a reader may make of a text: as it is, decoded, and with folded lines joined."""
    joined = re.sub(r"\r?\n[ \t]*", "", text)
    return "\n".join((text, joined, html.unescape(text), unquote(text))).lower()


@pytest.fixture(scope="module")
def shut(tree: Path) -> dict[str, str]:
    return {name: readings(text) for name, text in outputs(tree).items()}


@pytest.fixture(scope="module")
def open_(tree: Path) -> dict[str, str]:
    return {name: readings(text) for name, text in outputs(tree, literals=True).items()}


def showing(texts: dict[str, str], kind: Kind) -> list[str]:
    """The outputs in which the secret, or a part of it, can be read."""
    parts = PART.findall(kind.secret.lower())
    return [name for name, text in texts.items() if any(part in text for part in parts)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_secret_is_in_no_output(kind: Kind, shut: dict[str, str]) -> None:
    assert showing(shut, kind) == []


def test_page_shows_the_table(request: pytest.FixtureRequest, shut: dict[str, str], open_: dict[str, str]) -> None:
    """`--update-golden` writes it anew."""
    rows = [
        f"| {kind.name} | {kind.shape} | {len(showing(shut, kind))} | {len(showing(open_, kind))} |" for kind in KINDS
    ]
    head = [f"| kind | looks like | in clear in {len(shut)} outputs | with `--show-literals` |", "|---|---|--:|--:|"]
    table = "\n".join([*head, *rows])
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page = f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == page


def test_most_of_these_would_be_seen(open_: dict[str, str]) -> None:
    """The values do reach the outputs when they may; the others are credentials by name, or never read."""
    assert sum(bool(showing(open_, kind)) for kind in KINDS) > 65


def test_there_are_findings_in_nearly_every_file(tree: Path, shut: dict[str, str]) -> None:
    files = [path.relative_to(tree).as_posix().lower() for path in tree.rglob("*.py")]

    assert sum(path in shut["json"] for path in files) > len(KINDS) - 10
