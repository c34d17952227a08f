"""What the door shows of source, settings, values and sentences."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.catalogue import load_catalogue
from auditor.catalogue.vocabulary import open_door
from auditor.disclosure import collapse
from auditor.disclosure.paths import shown_file

DOOR = open_door([load_catalogue()], [], literals=False)
# Long enough that no word of the vocabulary comes about by chance.
WORDS = st.text(string.ascii_letters + string.digits, min_size=12, max_size=30).map("Zq7{}".format)
FORMS = (
    'x = "{}"',
    "x = '{}'",
    'x = """\n  {}\n"""',
    'x = rb"{}"',
    'x = f"{{y}}{}{{z}}"',
    "x = f\"{{y['{}']}}\"",
    'x = f"{{y:{{z}}}}{}"',
    "x = f'''{{y!r:>10}}\n{}'''",
    'x = "\\"{}"',
    "x = 'a' '{}' \"b\"",
    "# {}",
    'x = 1  # "{}',
    "f({{'{}': 1}})",
    'def f():\n    """It\'s {}."""',
    'x = "https://api.procore.com/rest/v1.0/{}/projects"',
    'x = "https://{}@api.procore.com/"',
    'x = "/rest/v1.0/projects?x={}"',
)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('URL = "https://api.procore.com/rest/v1.0/projects/{id}/rfis"', None),
        ('headers["Procore-Company-Id"] = str(company_id)', None),
        ('x = f"Bearer {token}"', None),
        ('os.environ["PROCORE_CLIENT_SECRET"]', None),
        ('data.get("expires_in", 7200)', None),
        ('cron = "0 6 2 * *"', None),
        ('day = "2026-11-23"', None),
        ('{"Accept": "application/json"}', None),
        ('f"{total:,.2f} {day:%Y}"', None),
        ('log.info("Fetching %s", x)', 'log.info("…", x)'),
        ('x = "https://acme-prod.example.com/a/projects"', 'x = "https://….example.com/…/projects"'),
        ('"/rest/v1.0/companies/4264807/projects"', '"/rest/v1.0/companies/…/projects"'),
        ('x = "Procore2024!"', 'x = "…"'),
        ('"CREATE TABLE wombats (id INTEGER NOT NULL)"', '"CREATE TABLE … (id INTEGER NOT NULL)"'),
    ],
)
def test_excerpt_stays_understandable(source: str, shown: str | None) -> None:
    assert collapse(DOOR.source(source)) == (shown or source)


@pytest.mark.parametrize("form", FORMS)
@given(word=WORDS)
def test_unknown_word_is_hidden_wherever_it_stands(form: str, word: str) -> None:
    assert word not in DOOR.source(form.format(word))


@given(st.text(alphabet="abf'\"\\{}#:!\n \t$r0.…", max_size=200))
def test_any_text_keeps_its_length_and_lines(text: str) -> None:
    for shown in (DOOR.source(text), DOOR.settings(text)):
        assert len(shown) == len(text)
        assert [at for at, c in enumerate(shown) if c == "\n"] == [at for at, c in enumerate(text) if c == "\n"]


def test_only_values_in_a_sentence_are_judged() -> None:
    assert DOOR.sentence("The key `wombat` is sent to `api.procore.com`.") == (
        "The key `…` is sent to `api.procore.com`."
    )


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("jobsite_sync/costs.py", None),
        ("alembic/versions/3f2b8c1e9a4d_add_rfis.py", None),
        ("MyAPIClientForRFIs.py", None),
        ("notebooks/Untitled-2024-05-01.ipynb", None),
        ("src/kXqTzbWmRpLs.py", "src/….py"),
        ("a1b2c3d4e5f6a7b8/job.py", "…/job.py"),
    ],
)
def test_files_are_named_but_keys_in_their_names_are_not(path: str, shown: str | None) -> None:
    assert shown_file(path) == (shown or path)
