"""Git's ignore files count as git itself counts them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.sources import DiscoveryOptions, discover
from auditor.sources.patterns import compile_patterns

Plant = Callable[[Mapping[str, str | bytes]], Path]
GIT = shutil.which("git")
GIT_ENVIRONMENT = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

NAMES = ("a", "b", "foo", "c.d", "x.py", "gen_pb2.py", "!x.py", "#y.py", " z.py", "[a.py")
PATTERNS = (
    *("a", "a/", "/a", "!a", "!a/", "*", "/*", "!*/", "*/", "**", "!**/", "*.py", "!x.py", "**/b", "b/**", "b/**/"),
    *("a/**/x.py", "**/foo/", "foo/*", "!foo/x.py", "gen_*", "[ab]", "[!a]", "[^b]", "?", r"\!x.py", r"\#y.py"),
    *("a/b", "!a/b", "/a/b/*", "!/a/b/x.py", " z.py", "x.py ", r"x.py\ ", "[[:alpha:]]", "[a", r"a\b", "a\\"),
    *("*/x.py", "*/*", "**a", "a**", "foo//", "[b-a]", "a/**/**/x.py", "/**", "*o*o*", "# c", "!", "[]a]", "[[]a.py"),
)


def visible(root: Path, *, respect_gitignore: bool = True) -> list[str]:
    options = DiscoveryOptions(exclude=(), respect_gitignore=respect_gitignore)
    return [file.path for file in discover([str(root)], options).files]


def test_nested_files_and_negation_count(plant: Plant) -> None:
    root = plant(
        {
            ".gitignore": "*_pb2.py\n/local\n",
            "app/.gitignore": "!kept_pb2.py\ngenerated/*\n!generated/api.py\n",
            **dict.fromkeys(("x_pb2.py", "local/x.py", "app/local/x.py", "app/kept_pb2.py", "app/x_pb2.py"), ""),
            **dict.fromkeys(("app/generated/api.py", "app/generated/x.py"), ""),
        }
    )

    assert visible(root) == ["app/generated/api.py", "app/kept_pb2.py", "app/local/x.py"]


def test_file_below_an_ignored_folder_cannot_be_brought_back(plant: Plant) -> None:
    root = plant({".gitignore": "out/\n!out/x.py\n", "out/x.py": "", "y.py": ""})

    assert visible(root) == ["y.py"]


def test_ignore_files_can_be_disregarded(plant: Plant) -> None:
    root = plant({".gitignore": "*.py", "x.py": ""})

    assert visible(root, respect_gitignore=False) == ["x.py"]


def test_ignored_entries_are_counted(plant: Plant) -> None:
    root = plant({".gitignore": "out/\nx.py\n", "x.py": "", "out/y.py": "", "z.py": ""})

    result = discover([str(root)], DiscoveryOptions())

    assert result.skipped == {"folder ignored by git": 1, "ignored by git": 1}


def test_files_above_the_root_count_within_the_repository(plant: Plant) -> None:
    root = plant(
        {
            ".git/HEAD": "",
            ".git/info/exclude": "scratch.py\n",
            ".gitignore": "/app/x.py\n*.gen.py\n",
            **dict.fromkeys(("app/x.py", "app/y.py", "app/z.gen.py", "app/scratch.py", "app/a/x.py"), ""),
        }
    )

    assert visible(root / "app") == ["a/x.py", "y.py"]


def test_files_above_a_root_without_repository_do_not_count(plant: Plant) -> None:
    root = plant({".gitignore": "*.py\n", "app/x.py": ""})

    assert visible(root / "app") == ["x.py"]


def test_ignored_folder_is_audited_when_named(plant: Plant) -> None:
    root = plant(
        {".git/HEAD": "", ".gitignore": "out/\nlib/\n", "out/lib/x.py": "", "out/.gitignore": "y.py", "out/y.py": ""}
    )

    assert visible(root / "out") == ["lib/x.py"]


def test_repository_inside_has_rules_of_its_own(plant: Plant) -> None:
    root = plant(
        {
            ".gitignore": "x.py\n",
            "x.py": "",
            "sub/.git/HEAD": "",
            "sub/x.py": "",
            "sub/.git/info/exclude": "y.py",
            "sub/y.py": "",
        }
    )

    assert visible(root) == ["sub/x.py"]


def test_worktree_knows_the_exclude_file_of_its_repository(plant: Plant) -> None:
    root = plant(
        {
            "main/.git/info/exclude": "y.py\n",
            "main/.git/worktrees/tree/commondir": "../..\n",
            "tree/.git": "gitdir: ../main/.git/worktrees/tree\n",
            "tree/x.py": "",
            "tree/y.py": "",
        }
    )

    assert visible(root / "tree") == ["x.py"]


def test_byte_order_mark_and_windows_line_ends_are_no_part_of_patterns(plant: Plant) -> None:
    root = plant({".gitignore": b"\xef\xbb\xbfx.py\r\ny.py\r\n", "x.py": "", "y.py": "", "z.py": ""})

    assert visible(root) == ["z.py"]


def test_hostile_pattern_comes_to_an_end() -> None:
    """A matcher that backtracks would need years."""
    patterns = compile_patterns(["*a" * 60 + "b", "**/a/" * 60 + "b", "*[a-z]" * 80 + "!", "/**/*a*" * 30 + "b"])

    hidden = patterns.hides("/".join(["a" * 255] * 15), is_folder=False)

    assert not hidden


@given(st.lists(st.text(alphabet="ab*?[]!^\\/-: #.(){}|+$\n", max_size=12), max_size=4), st.booleans())
def test_no_pattern_breaks_the_matcher(lines: list[str], is_folder: bool) -> None:
    compile_patterns(lines).hides("a/b", is_folder=is_folder)


@st.composite
def repositories(draw: st.DrawFn) -> dict[str, str]:
    """A few folders with the same names everywhere, and ignore files in some of them."""
    folders = draw(st.sets(st.lists(st.sampled_from(NAMES[:4]), max_size=3).map("/".join), min_size=1, max_size=6))
    lines = st.lists(st.sampled_from(PATTERNS), min_size=1, max_size=5).map("\n".join)
    files = {f"{folder}/{name}".lstrip("/"): "" for folder in folders for name in NAMES if name.endswith(".py")}
    return {
        **files,
        **{f"{folder}/.gitignore".lstrip("/"): draw(lines) for folder in sorted(folders | {""})},
        ".git/info/exclude": draw(st.sampled_from(PATTERNS)),
    }


@pytest.mark.skipif(GIT is None, reason="There is no git to compare with.")
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(repositories())
def test_the_same_files_are_ignored_as_by_git(files: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        subprocess.run([str(GIT), "init", "-q", folder], env=GIT_ENVIRONMENT, check=True)
        for path, content in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content)
        command = [str(GIT), "ls-files", "-z", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=root, env=GIT_ENVIRONMENT, check=True, capture_output=True, text=True)

        result = visible(root)

    assert result == sorted(path for path in listed.stdout.split("\0") if path.endswith(".py"))
