"""What a manifest names, and what it complains of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import AuditorError
from auditor.portfolio import ArchiveSource, FolderSource, GitSource, Portfolio, file_name, read_manifest


def read(folder: Path, text: str) -> Portfolio:
    (folder / "portfolio.toml").write_text(text, encoding="utf-8")
    return read_manifest(folder / "portfolio.toml")


def test_every_kind_of_source_is_read(tmp_path: Path) -> None:
    for name in ("services/billing", "services/drawings", "services/.hidden", "services/old-crm", "apps/web"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "services" / "link").symlink_to(tmp_path / "apps")
    (tmp_path / "services" / "file").write_text("")

    portfolio = read(
        tmp_path,
        """
        name = "Acme, autumn"
        [[tree]]
        glob = "services/*"
        exclude = ["old-*"]
        owners = ["Platform"]
        [[tree]]
        path = "services/drawings"
        name = "Drawings"
        owners = ["Team D", "d@example.com"]
        [[tree]]
        path = "apps/web"
        [[tree]]
        archive = "deliveries/crm.tar.gz"
        folder = "crm/src"
        [[tree]]
        git = "https://user:hunter22secret@git.example.com/acme/erp.git"
        ref = "release/2.1"
        [[tree]]
        git = "git@git.example.com:acme/mobile"
        name = "mobile backend"
        """,
    )

    by_name = {tree.name: tree for tree in portfolio.trees}
    erp = by_name["erp"].source
    assert portfolio.name == "Acme, autumn"
    assert [tree.name for tree in portfolio.trees] == ["billing", "Drawings", "web", "crm", "erp", "mobile backend"]
    assert by_name["billing"].owners == ("Platform",)
    assert by_name["Drawings"].owners == ("Team D", "d@example.com")
    assert by_name["billing"].source == FolderSource(tmp_path / "services" / "billing", "services/billing")
    assert by_name["crm"].source == ArchiveSource(
        tmp_path / "deliveries" / "crm.tar.gz", "deliveries/crm.tar.gz", "crm/src"
    )
    assert isinstance(erp, GitSource)
    assert erp.ref == "release/2.1"
    assert "hunter22secret" in erp.url
    assert "hunter22secret" not in erp.shown
    assert by_name["mobile backend"].source == GitSource("git@git.example.com:acme/mobile")


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("**/app", ["a/app", "app", "b/c/app"]),
        ("*/app", ["a/app"]),
        ("b/*/ap?", ["c/app"]),
        ("**", ["a", "a/app", "app", "b", "b/c", "b/c/app"]),
    ],
)
def test_folders_are_called_as_the_pattern_found_them(tmp_path: Path, pattern: str, names: list[str]) -> None:
    for name in ("a/app", "app", "b/c/app", ".git/app"):
        (tmp_path / name).mkdir(parents=True)

    portfolio = read(tmp_path, f'[[tree]]\nglob = "{pattern}"')

    assert [tree.name for tree in portfolio.trees] == names


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "no tree is named"),
        ("tree = 3", "`tree`: expected a list"),
        ('[[tree]]\npath = "a"\nowner = "x"', "`tree[0].owner`: unknown key. Did you mean `owners`?"),
        ('[[trees]]\npath = "a"', "`trees`: unknown key. Did you mean `tree`?"),
        ('[[tree]]\npaths = "a"', "`tree[0].paths`: unknown key"),
        ('[[tree]]\nname = "a"', "`tree[0].path`: this key is missing"),
        ('[[tree]]\npath = "a"\ngit = "https://x.example/y"', "`tree[0].path`: a tree has one source"),
        ('[[tree]]\npath = "a"\nref = "main"', "`tree[0].ref`: unknown key"),
        ('[[tree]]\npath = ""', "`tree[0].path`: the text is empty"),
        ('[[tree]]\npath = "a\\u0000b"', "null character"),
        ('[[tree]]\npath = "a"\nname = "x\\u202ey"', r"`x\u202ey` holds characters that cannot be seen"),
        ('[[tree]]\npath = "a"\nname = "x\\ny"', r"`x\ny` holds characters that cannot be seen"),
        (f'[[tree]]\npath = "a"\nname = "{"x" * 201}"', "201 characters are more than 200"),
        ('[[tree]]\npath = "a"\n[[tree]]\npath = "b/a"', "`tree[1]`: `tree[0]` is called `a` as well"),
        ('[[tree]]\nglob = "nothing/*"', "no folder fits `nothing/*`"),
        ('[[tree]]\nglob = "../*"', "must not hold `..`"),
        ('[[tree]]\nglob = "plain"', "holds no `*`"),
        ('[[tree]]\nglob = "*"\nname = "x"', "have names of their own"),
        ('[[tree]]\ngit = "ext::sh -c date"', "neither a URL nor a folder"),
        ('[[tree]]\ngit = "ext://sh"', "`ext` is none of the schemes"),
        ('[[tree]]\ngit = "ssh://-oProxyCommand=date/x"', "neither a URL nor a folder"),
        ('[[tree]]\ngit = "--upload-pack=date"', "neither a URL nor a folder"),
        ('[[tree]]\ngit = "https://x.example/y"\nref = "--output=z"', "is not the name of a branch"),
        ('[[tree]]\ngit = "https://x.example/y"\nref = "a..b"', "is not the name of a branch"),
        ('[[tree]]\ngit = "https://x.example/y"\nfolder = "../up"', "a folder inside the source"),
        ('[[tree]]\narchive = "a.zip"\nfolder = "/etc"', "a folder inside the source"),
        ('[[tree]]\npath = "a"\nowners = [""]', "`tree[0].owners`: the text is empty"),
        ("[[tree]", "not valid TOML"),
        ("x = " + "[" * 3000, "nested too deeply"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(AuditorError) as caught:
        read(tmp_path, text)

    assert complaint in str(caught.value)
    assert "portfolio.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("https ://user:hunter22secret@x.example/y", "neither a URL nor a folder"),
        ("https://x.example/erp.git?private_token=hunter22secret", "must not hold `?`"),
        ("https://x.example/erp.git#hunter22secret", "must not hold `?` or `#`"),
        ("https://user:hunter22secret@x.example", "names no repository"),
        ("https://user:hunter22secret@x.example/", "names no repository"),
        ("https://user:hunter22secret@/y", "names no repository"),
        ("https://user:hunter22/secret@x.example/y", "host and port"),
        ("https://user:22/hunter22secret@x.example", "the path of the URL holds `@`"),
        ("https://user:hunter22secret@[x/y", "host and port"),
        ("ssh://user:hunter22secret@x.example/y", "SSH takes no password"),
        ("https://user:hunter22secret%0A@x.example/y", "cannot be seen"),
    ],
)
def test_a_url_that_cannot_be_right_is_not_quoted(tmp_path: Path, url: str, complaint: str) -> None:
    with pytest.raises(AuditorError) as caught:
        read(tmp_path, f'[[tree]]\ngit = "{url}"')

    assert complaint in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://user:hunter22secret@x.example/erp/", "erp"),
        ("https://user:hunter22secret@x.example:8443/acme/erp.git", "erp"),
        ("ssh://git@x.example:22/~acme/erp.git", "erp"),
        ("git@x.example:erp.git", "erp"),
        ("file:///srv/erp.git", "erp"),
    ],
)
def test_a_repository_is_called_by_the_end_of_its_path(tmp_path: Path, url: str, name: str) -> None:
    assert [tree.name for tree in read(tmp_path, f'[[tree]]\ngit = "{url}"').trees] == [name]


def test_what_is_no_manifest_is_told(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')

    with pytest.raises(AuditorError, match="not UTF-8"):
        read_manifest(tmp_path / "latin.toml")
    with pytest.raises(AuditorError, match=r"missing\.toml"):
        read_manifest(tmp_path / "missing.toml")
    with pytest.raises(AuditorError):
        read_manifest(tmp_path)


@given(st.lists(st.text(max_size=30), unique=True, max_size=8))
@settings(deadline=None)
def test_names_of_files_are_safe_and_tell_trees_apart(names: list[str]) -> None:
    files = [file_name(name) for name in names]

    assert len({file.casefold() for file in files}) == len(names)
    assert all(file and not set(file) & set('/\\:*?"<>| ') and not file.startswith(".") for file in files)
