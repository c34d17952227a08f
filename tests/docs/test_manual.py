"""The manual names commands, options, files and pages that exist."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from auditor.cli.main import cli
from tests.docs.manual import PAGES, ROOT, commands, links, named_paths, unknown_words

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


@each_page
def test_commands_and_options_exist(page: Path) -> None:
    unknown = {" ".join(words): unknown_words(words, cli) for words in commands(page)}

    assert {words: missing for words, missing in unknown.items() if missing} == {}


@each_page
def test_named_paths_exist(page: Path) -> None:
    assert [path for path in sorted(named_paths(page)) if not (ROOT / path).exists()] == []


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    assert [target for target in sorted(links(page)) if not (page.parent / target).exists()] == []


def test_readme_shows_commands_at_all() -> None:
    assert len(list(commands(ROOT / "README.md"))) > 5


def test_readme_names_every_command() -> None:
    shown = {words[0] for words in commands(ROOT / "README.md")}

    assert set(cli.list_commands(click.Context(cli))) <= shown


def test_misspelt_option_would_be_noticed() -> None:
    assert unknown_words(["check", "src", "--no-such-option"], cli) == ["--no-such-option"]
