"""Archives and clones become folders, and nothing of a stranger's leaves them."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

import pytest

from auditor.model import AuditorError
from auditor.portfolio import ArchiveSource, GitSource, Tree, opened
from auditor.portfolio.archives import Allowance, unpack


def zipped(file: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


def tarred(file: Path, members: Mapping[str, bytes], *extra: tarfile.TarInfo) -> Path:
    with tarfile.open(file, "w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in extra:
            archive.addfile(info)
    return file


def files_below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("make", [zipped, tarred])
def test_an_archive_is_unpacked_and_deleted(tmp_path: Path, make: object) -> None:
    assert callable(make)
    file = make(tmp_path / "delivery", {"crm-1.2/src/a.py": b"A", "crm-1.2/b.py": b"B", "./crm-1.2/./c.py": b"C"})

    with opened(Tree(name="crm", source=ArchiveSource(file, "delivery"))) as whole:
        found = files_below(whole.folder)
    with opened(Tree(name="crm", source=ArchiveSource(file, "delivery", "src"))) as part:
        inside = files_below(part.folder)

    assert found == {"src/a.py": b"A", "b.py": b"B", "c.py": b"C"}
    assert inside == {"a.py": b"A"}
    assert not whole.folder.exists()


@pytest.mark.parametrize("name", ["../evil.py", "/evil.py", "a/../../evil.py", "C:/evil.py", "..\\evil.py"])
def test_what_would_lie_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    target = tmp_path / "deep" / "target"
    target.mkdir(parents=True)

    with pytest.raises(AuditorError, match="a place outside itself"):
        unpack(zipped(tmp_path / "a.zip", {name: b""}), target, shown="a.zip")

    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize("name", ["../evil.py", "/evil.py", "a/../../evil.py"])
def test_a_tar_is_no_better(tmp_path: Path, name: str) -> None:
    target = tmp_path / "deep" / "target"
    target.mkdir(parents=True)

    with pytest.raises(AuditorError, match="a place outside itself"):
        unpack(tarred(tmp_path / "a.tgz", {name: b""}), target, shown="a.tgz")

    assert not list(tmp_path.rglob("*evil*"))


def test_links_and_devices_are_left_out_and_counted(tmp_path: Path) -> None:
    link = tarfile.TarInfo("out")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc"
    hard = tarfile.TarInfo("hard.py")
    hard.type, hard.linkname = tarfile.LNKTYPE, "../../secret"
    pipe = tarfile.TarInfo("pipe")
    pipe.type = tarfile.FIFOTYPE
    through = tarfile.TarInfo("out/passwd")
    archive = tarred(tmp_path / "a.tgz", {"a.py": b"A"}, link, pipe, through)
    named = zipfile.ZipInfo("out")
    named.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr(named, "/etc")
    for name in ("tar", "zip"):
        (tmp_path / name).mkdir()

    of_tar = unpack(archive, tmp_path / "tar", shown="a.tgz")
    of_zip = unpack(tmp_path / "a.zip", tmp_path / "zip", shown="a.zip")

    assert (of_tar, of_zip) == (2, 1)
    assert files_below(tmp_path / "tar") == {"a.py": b"A", "out/passwd": b""}
    assert not any(path.is_symlink() for path in tmp_path.rglob("*"))
    assert not files_below(tmp_path / "zip")


def test_bombs_are_refused(tmp_path: Path) -> None:
    large = zipped(tmp_path / "large.zip", {"a": bytes(3_000_000)})
    many = tarred(tmp_path / "many.tgz", {f"{n}.py": b"" for n in range(20)})
    deep = zipped(tmp_path / "deep.zip", {"a/" * 200 + "b": b""})
    (tmp_path / "target").mkdir()

    with pytest.raises(AuditorError, match="unpacks to more than"):
        unpack(large, tmp_path / "target", shown="large.zip", allowance=Allowance(bytes=1_000_000))
    with pytest.raises(AuditorError, match="holds more than"):
        unpack(many, tmp_path / "target", shown="many.tgz", allowance=Allowance(files=10))
    with pytest.raises(AuditorError, match="more than 100 deep"):
        unpack(deep, tmp_path / "target", shown="deep.zip")

    assert large.stat().st_size < 5_000
    assert sum(path.stat().st_size for path in (tmp_path / "target").rglob("*") if path.is_file()) <= 1_000_000


@pytest.mark.parametrize("opener", [gzip.open, bz2.open, lzma.open, open])
@pytest.mark.parametrize(
    ("kind", "name"), [(b"9", "unknown"), (tarfile.GNUTYPE_LONGNAME, "name"), (tarfile.XHDTYPE, "pax")]
)
def test_what_is_not_written_counts(tmp_path: Path, opener: Callable[..., IO[bytes]], kind: bytes, name: str) -> None:
    """A header may say that there are megabytes to pass over, or to read for a name."""
    header = tarfile.TarInfo(name)
    header.type, header.size = kind, 3_000_000
    plain = tarfile.TarInfo("a.py").tobuf()
    with opener(tmp_path / "bomb.tar", "wb") as file:
        file.write(plain + header.tobuf() + bytes(3_000_320) + plain + bytes(1024))
    (tmp_path / "target").mkdir()

    with pytest.raises(AuditorError, match="unpacks to more than"):
        unpack(tmp_path / "bomb.tar", tmp_path / "target", shown="x", allowance=Allowance(bytes=1_000_000))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nothing", b"\x1f\x8b\x08\x00broken", b"no archive at all"])
def test_a_damaged_archive_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(data)

    with (
        pytest.raises(AuditorError, match=r"^a\.zip: "),
        opened(Tree(name="a", source=ArchiveSource(tmp_path / "a.zip", "a.zip"))),
    ):
        pass


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits on `main`, a branch, a tag, and settings that would run a program or leave files out."""
    folder = tmp_path / "origin"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / "old.py").write_text("old\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=first")
    git(folder, "tag", "--annotate", "--message=x", "v1")
    (folder / "pkg").mkdir()
    (folder / "pkg" / "new.py").write_text("# $Id$\nnew\n")
    (folder / ".gitattributes").write_text("*.py filter=trap ident export-ignore eol=crlf\n")
    (folder / "link").symlink_to("/etc")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=second")
    return folder


def test_a_clone_holds_the_files_of_one_commit(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/was-run\ncat\n")
    trap.chmod(0o700)
    (tmp_path / "config").write_text(f'[filter "trap"]\nsmudge = {trap}\nrequired = true\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "config"))
    url = repository.as_uri()

    with opened(Tree(name="x", source=GitSource(url))) as newest:
        found = files_below(newest.folder)
        commits = git(newest.folder.parents[1] / "repository", "--git-dir=.", "rev-list", "--count", "FETCH_HEAD")
    with opened(Tree(name="x", source=GitSource(url, "v1"))) as tagged:
        first = files_below(tagged.folder)
    with opened(Tree(name="x", source=GitSource(url, newest.commit, "pkg"))) as part:
        inside = files_below(part.folder)

    assert found["pkg/new.py"] == b"# $Id$\nnew\n"
    assert (newest.left_out, newest.commit) == (1, git(repository, "rev-parse", "main"))
    assert commits == "1"
    assert first == {"old.py": b"old\n"}
    assert inside == {"new.py": b"# $Id$\nnew\n"}
    assert not (tmp_path / "was-run").exists()
    assert not newest.folder.parent.exists()


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (GitSource("file:///no/such/repository"), "cannot be"),
        (GitSource("http://user:hunter22secret@127.0.0.1:9/x.git"), "cannot be reached"),
    ],
)
def test_what_cannot_be_cloned_is_told_without_its_password(source: GitSource, complaint: str) -> None:
    with pytest.raises(AuditorError, match=complaint) as caught, opened(Tree(name="x", source=source)):
        pass

    assert "hunter22secret" not in str(caught.value)
    assert tempfile.gettempdir() not in str(caught.value)


def test_a_branch_that_is_not_there_is_told(repository: Path) -> None:
    with (
        pytest.raises(AuditorError, match="no branch or tag `develop`"),
        opened(Tree(name="x", source=GitSource(repository.as_uri(), "develop"))),
    ):
        pass


def test_a_shallow_clone_runs_nothing_that_the_other_side_names(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A repository of this machine lacks an object, and names a program that fetches it; a plain git runs that."""
    marker, trap = tmp_path / "was-run", tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch '{marker}'\nexit 1\n")
    trap.chmod(0o700)
    for key, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", (tmp_path / "other").as_uri()),
        ("remote.origin.uploadpack", str(trap)),
    ):
        git(repository, "config", key, value)
    blob = git(repository, "rev-parse", "HEAD:old.py")
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    monkeypatch.setenv("GIT_NO_LAZY_FETCH", "0")
    plain = ["git", "clone", "--quiet", "--bare", "--depth=1", repository.as_uri(), "plain"]

    subprocess.run(plain, cwd=tmp_path, check=False, capture_output=True)
    is_run_by_a_plain_git = marker.exists()
    marker.unlink(missing_ok=True)
    with (
        pytest.raises(AuditorError, match="cannot be cloned"),
        opened(Tree(name="x", source=GitSource(repository.as_uri()))),
    ):
        pass

    assert is_run_by_a_plain_git
    assert not marker.exists()
