"""Links, pipes, missing, unreadable and oddly named files do no harm to an audit."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.model import Problem
from auditor.sources.files import SIZE_LIMIT
from auditor.sources.paths import shown_path
from tests.sources.discovering import found, paths

Plant = Callable[[Mapping[str, str | bytes]], Path]


def test_result_is_the_same_through_a_symbolic_link(plant: Plant, tmp_path: Path) -> None:
    root = plant({"src/x.py": "", "src/.env": "A=b"})
    link = tmp_path / "link"
    link.symlink_to(root)

    assert found(link) == found(root)
    assert found(link / "src" / "x.py") == found(root / "src" / "x.py")


def test_links_inside_the_tree_are_told_and_not_followed(plant: Plant) -> None:
    root = plant({"shared/client.py": "", "app/main.py": ""})
    (root / "app" / "common").symlink_to("../shared")
    (root / "app" / "client.py").symlink_to("../shared/client.py")

    result = found(root)

    assert paths(result) == ["app/main.py", "shared/client.py"]
    assert [(link.path, link.target) for link in result.links] == [
        ("app/client.py", "shared/client.py"),
        ("app/common", "shared"),
    ]


def test_link_loops_end(plant: Plant) -> None:
    root = plant({"a/x.py": ""})
    (root / "a" / "up").symlink_to("..")
    (root / "a" / "self.py").symlink_to("self.py")
    (root / "a" / "ping").symlink_to("pong")
    (root / "a" / "pong").symlink_to("ping")

    result = found(root)

    assert paths(result) == ["a/x.py"]
    assert result.links == ()
    assert result.skipped == {"broken link": 1}


def test_named_loop_is_a_problem(plant: Plant) -> None:
    root = plant({"x.py": ""})
    (root / "loop").symlink_to("loop")

    result = found(root, root / "loop", root / "loop" / "x.py")

    assert [problem.path for problem in result.problems] == ["loop", "loop/x.py"]


def test_links_out_of_the_tree_are_counted_and_not_followed(plant: Plant, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.py").write_text("")
    root = plant({"x.py": ""})
    (root / "folder").symlink_to(outside)
    (root / "file.py").symlink_to(outside / "secret.py")

    result = found(root)

    assert paths(result) == ["x.py"]
    assert result.skipped == {"link that leaves the tree": 2}


def test_named_link_keeps_its_name(plant: Plant) -> None:
    root = plant({"real.py": ""})
    (root / "named.py").symlink_to("real.py")

    assert paths(found(root / "named.py")) == ["named.py"]


def test_fifos_and_sockets_are_never_opened(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    root = plant({"x.py": ""})
    os.mkfifo(root / "pipe.py")
    os.mkfifo(root / ".env")
    os.mkfifo(root / ".gitignore")
    monkeypatch.chdir(root)  # A socket's path must be short.
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.py")

        result = found(root)

    assert paths(result) == ["x.py"]
    assert result.skipped == {"not a regular file": 2}
    assert result.settings_files == ()


def test_named_fifo_is_a_problem(plant: Plant) -> None:
    root = plant({"x.py": "", "pyproject.toml": ""})
    os.mkfifo(root / "pipe.py")

    result = found(root / "x.py", root / "pipe.py")

    assert result.problems == (Problem(path="pipe.py", message="Not a regular file."),)


def test_missing_path_is_a_problem(plant: Plant) -> None:
    root = plant({"x.py": "", "pyproject.toml": ""})

    result = found(root / "x.py", root / "nowhere")

    assert paths(result) == ["x.py"]
    assert result.problems == (Problem(path="nowhere", message="No such file or folder."),)


def test_nothing_but_missing_paths_is_told() -> None:
    result = found("/no/such/folder", "null\0byte")

    assert result.files == ()
    assert [problem.path for problem in result.problems] == ["/no/such/folder", r"null\x00byte"]


def test_unreadable_folder_is_a_problem(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    root = plant({"x.py": "", "locked/y.py": ""})
    real_scandir = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):  # Tests may run as root, whom no permission stops.
            raise PermissionError(13, "Permission denied", path)
        return real_scandir(path)

    monkeypatch.setattr(os, "scandir", scandir)

    result = found(root)

    assert paths(result) == ["x.py"]
    assert result.problems == (
        Problem(path="locked", message="The folder was skipped. Cannot be read: Permission denied."),
    )


def test_large_files_are_skipped_unread(plant: Plant) -> None:
    root = plant({"x.py": "", "generated.py": b""})
    os.truncate(root / "generated.py", SIZE_LIMIT + 1)

    result = found(root)
    named = found(root / "generated.py")

    assert paths(result) == ["x.py"]
    assert result.skipped == named.skipped == {"too large": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="Other file systems refuse such names.")
def test_hostile_names_are_spelled_printably_and_uniquely(plant: Plant) -> None:
    root = plant({"new\nline.py": "", "back\\nline.py": "", os.fsdecode(b"latin\xe9.py"): "", "esc\x1b[31m.py": ""})

    result = found(root)

    assert paths(result) == [r"back\\nline.py", r"esc\x1b[31m.py", r"latin\xe9.py", r"new\nline.py"]
    assert [Path(file.location).exists() for file in result.files] == [True] * 4


@given(st.sets(st.text("a\\xu0\n\x80\xa0\udc80\udca0\u2028\U000e0001", max_size=6)))
def test_shown_paths_are_printable_and_distinct(names: set[str]) -> None:
    shown = [shown_path(name) for name in names]

    assert len(set(shown)) == len(names)
    assert all(path.isprintable() and path.encode() for path in shown if path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.sets(st.binary(min_size=1, max_size=10).map(lambda name: name.replace(b"/", b"").replace(b"\0", b"") + b".py"))
)
def test_any_file_name_is_survived(tmp_path: Path, names: set[bytes]) -> None:
    with TemporaryDirectory(dir=tmp_path) as folder:
        for name in names:
            Path(folder, os.fsdecode(name)).touch()

        result = found(folder)

    assert len(result.files) == len([name for name in names if not name.startswith(b"._")])
    assert paths(result) == sorted(set(paths(result)))


def test_large_file_that_is_named_is_a_problem(plant: Plant) -> None:
    root = plant({"big.py": b"#" * (SIZE_LIMIT + 1)})

    result = found(root / "big.py")

    assert result.problems == (Problem(path="big.py", message="Too large to be analysed: 5.0 MB, of at most 5 MB."),)
