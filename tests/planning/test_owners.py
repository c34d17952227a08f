"""Owners as GitHub and GitLab read them from CODEOWNERS."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.planning.owners import read_owners

FILE = """\
# Everything else
*           @acme/everyone
/src/       @acme/backend  # the last line that fits decides
/src/pay/   @acme/billing someone@example.com
/src/pay/generated.py

[Documentation][2] @acme/writers
docs/*.md
"""


@pytest.mark.parametrize(
    ("path", "owners"),
    [
        ("setup.py", ("@acme/everyone",)),
        ("src/a.py", ("@acme/backend",)),
        ("src/pay/deep/b.py", ("@acme/billing", "someone@example.com")),
        ("src/pay/generated.py", ()),
        ("docs/a.md", ("@acme/writers",)),
    ],
)
def test_last_line_that_fits_decides(path: str, owners: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "CODEOWNERS").write_text(FILE, encoding="utf-8")

    assert read_owners(tmp_path).of(path) == owners


def test_file_above_the_audited_folder_counts_up_to_the_repository(tmp_path: Path) -> None:
    (tmp_path / "CODEOWNERS").write_text("* @outside\n", encoding="utf-8")
    repository = tmp_path / "repository"
    (repository / "src" / "pay").mkdir(parents=True)
    (repository / ".git").mkdir()

    assert read_owners(repository / "src").of("pay/a.py") == ()

    (repository / "CODEOWNERS").write_text("/src/pay/ @inside\n", encoding="utf-8")
    assert read_owners(repository / "src").of("pay/a.py") == ("@inside",)


def test_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("* swordfish\n", encoding="utf-8")
    (tmp_path / "CODEOWNERS").symlink_to(tmp_path / "secret")

    assert read_owners(tmp_path).of("a.py") == ()
