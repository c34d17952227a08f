"""Which files are found below the paths that somebody names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from auditor.sources import Kind, StandardInput
from tests.sources.discovering import found, paths

Plant = Callable[[Mapping[str, str | bytes]], Path]


def test_modules_stubs_and_notebooks_are_found_in_order(plant: Plant) -> None:
    root = plant({"b.py": "", "a/z.pyi": "", "a/b.ipynb": "{}", "c.pyw": "", "readme.md": "", "data.csv": ""})

    result = found(root)

    assert [(file.path, file.kind) for file in result.files] == [
        ("a/b.ipynb", Kind.NOTEBOOK),
        ("a/z.pyi", Kind.STUB),
        ("b.py", Kind.MODULE),
        ("c.pyw", Kind.MODULE),
    ]


def test_usual_folders_are_left_out_and_counted(plant: Plant) -> None:
    root = plant(
        {
            "app.py": "",
            ".venv/lib/x.py": "",
            "node_modules/x.py": "",
            "build/lib/x.py": "",
            ".git/hooks/x.py": "",
            "__pycache__/x.py": "",
            ".mypy_cache/x.py": "",
            "foo.egg-info/x.py": "",
        }
    )

    result = found(root)

    assert paths(result) == ["app.py"]
    assert result.skipped == {"excluded folder": 4}


def test_virtual_environment_is_known_by_its_configuration_under_any_name(plant: Plant) -> None:
    root = plant({"app.py": "", "env311/pyvenv.cfg": "", "env311/lib/x.py": ""})

    assert paths(found(root)) == ["app.py"]


def test_package_called_build_is_source(plant: Plant) -> None:
    root = plant({"app/build/__init__.py": "", "app/build/steps.py": "", "build/lib/steps.py": ""})

    assert paths(found(root)) == ["app/build/__init__.py", "app/build/steps.py"]


def test_site_packages_is_audited_when_named(plant: Plant) -> None:
    root = plant({".venv/pyvenv.cfg": "", ".venv/lib/site-packages/sdk/client.py": "", "app.py": ""})

    named = found(root / ".venv" / "lib" / "site-packages")
    both = found(root, root / ".venv" / "lib" / "site-packages")

    assert paths(named) == ["sdk/client.py"]
    assert paths(both) == [".venv/lib/site-packages/sdk/client.py", "app.py"]


def test_exclude_takes_the_place_of_the_defaults(plant: Plant) -> None:
    root = plant({"app.py": "", "build/x.py": "", "tests/x.py": "", ".git/x.py": ""})

    assert paths(found(root, exclude=("tests",))) == ["app.py", "build/x.py"]


def test_extend_exclude_is_added_to_the_defaults(plant: Plant) -> None:
    root = plant({"app.py": "", "build/x.py": "", "tests/x.py": "", "src/gen/a_pb2.py": "", "src/gen/b.py": ""})

    assert paths(found(root, extend_exclude=("tests", "*_pb2.py"))) == ["app.py", "src/gen/b.py"]


def test_excludes_with_a_slash_count_from_the_root(plant: Plant) -> None:
    root = plant({"gen/x.py": "", "src/gen/x.py": "", "src/app.py": "", "lib/x.py": ""})

    assert paths(found(root, extend_exclude=("./gen", str(root / "lib"), "src/gen/"))) == ["src/app.py"]


def test_explicit_file_is_found_even_if_excluded_or_ignored(plant: Plant) -> None:
    root = plant({"a.py": "", "b.py": "", ".gitignore": "b.py\n"})

    result = found(root, root / "a.py", root / "b.py", extend_exclude=("a.py",))

    assert [(file.path, file.explicit) for file in result.files] == [("a.py", True), ("b.py", True)]
    assert result.skipped == {}


def test_force_exclude_counts_for_explicit_files_too(plant: Plant) -> None:
    root = plant({"tests/a.py": "", "b.py": "", "c.py": "", ".gitignore": "b.py\n"})

    result = found(
        *(root / name for name in ("tests/a.py", "b.py", "c.py")), extend_exclude=("tests",), force_exclude=True
    )

    assert paths(result) == ["c.py"]
    assert result.skipped == {"excluded": 2}


def test_force_exclude_looks_from_the_top_of_the_repository(plant: Plant) -> None:
    root = plant({".git/HEAD": "", "venv/a.py": "", "legacy/sub/b.py": "", "c.py": ""})

    named = [root / name for name in ("venv/a.py", "legacy/sub/b.py", "c.py")]
    alone = [paths(found(each, extend_exclude=("/legacy",), force_exclude=True)) for each in named]

    assert alone == [[], [], ["c.py"]]


def test_explicit_file_needs_no_suffix(plant: Plant) -> None:
    root = plant({"bin/sync": "import requests\n"})

    result = found(root / "bin" / "sync")

    assert [(file.path, file.kind) for file in result.files] == [("sync", Kind.MODULE)]


def test_executable_with_a_python_shebang_is_found(plant: Plant) -> None:
    root = plant({"bin/sync": "#!/usr/bin/env python3\n", "bin/build": "#!/bin/sh\n", "bin/notes": "#!python\n"})
    (root / "bin" / "sync").chmod(0o755)
    (root / "bin" / "build").chmod(0o755)

    assert paths(found(root)) == ["bin/sync"]


def test_root_of_several_paths_is_their_common_folder(plant: Plant) -> None:
    root = plant({"src/a/x.py": "", "src/b/y.py": "", "other.py": ""})

    result = found(root / "src" / "a", root / "src" / "b" / "y.py")

    assert result.root == str(root / "src")
    assert result.root_name == "src"
    assert paths(result) == ["a/x.py", "b/y.py"]


def test_root_can_be_given(plant: Plant) -> None:
    root = plant({"src/a/x.py": ""})

    assert paths(found(root / "src" / "a" / "x.py", root=str(root))) == ["src/a/x.py"]


def test_file_named_twice_is_found_once(plant: Plant) -> None:
    root = plant({"src/x.py": "", "y.py": ""})

    assert paths(found(root, root / "src", root / "src" / "x.py")) == ["src/x.py", "y.py"]


@pytest.mark.parametrize("spelling", [".", "./", "../project", "src/.."])
def test_result_does_not_depend_on_how_the_path_is_spelled(
    spelling: str, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plant({"src/x.py": "", ".gitignore": "z.py\n", "z.py": ""})
    absolute = found(root, extend_exclude=("/other",))
    monkeypatch.chdir(root)

    assert found(spelling, extend_exclude=("/other",)) == absolute


def test_standard_input_is_a_file_of_the_given_name(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    root = plant({"src/other.py": ""})
    monkeypatch.chdir(root)

    result = found("-", standard_input=StandardInput(b"x = 1\n", "src/new.py"), root=".")

    assert [(file.path, file.content, file.size) for file in result.files] == [("src/new.py", b"x = 1\n", 6)]


def test_root_inside_a_package_knows_its_dotted_name(plant: Plant) -> None:
    root = plant({"app/__init__.py": "", "app/sub/__init__.py": "", "app/sub/x.py": ""})

    assert found(root).root_package == ""
    assert found(root / "app" / "sub").root_package == "app.sub"


def test_settings_files_are_found_even_if_git_ignores_them(plant: Plant) -> None:
    root = plant({".gitignore": ".env\n", ".env": "A=b", "conf/app.yaml": "", "package.json": "{}", "build/x.toml": ""})

    assert [file.path for file in found(root).settings_files] == [".env", "conf/app.yaml"]


def test_settings_files_beyond_the_limit_are_counted(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.sources.discovery.SETTINGS_FILES_LIMIT", 2)
    root = plant({"a/b/deep.json": "", "a/one.json": "", "z.json": ""})

    result = found(root)

    assert [file.path for file in result.settings_files] == ["a/one.json", "z.json"]
    assert result.skipped == {"too many settings files": 1}


def test_settings_beside_a_named_file_are_found(plant: Plant) -> None:
    root = plant({"app/x.py": "", "app/.env": "A=b", "app/deep/settings.toml": ""})

    assert [file.path for file in found(root / "app" / "x.py").settings_files] == [".env"]


def test_named_settings_file_is_no_source(plant: Plant) -> None:
    root = plant({".env": "A=b"})

    result = found(root / ".env")

    assert result.files == ()
    assert [file.path for file in result.settings_files] == [".env"]


def test_excluded_folder_is_audited_when_named(plant: Plant) -> None:
    root = plant({"app/x.py": "", "legacy/old/x.py": "", "legacy/old/x_pb2.py": ""})

    result = found(root, root / "legacy" / "old", extend_exclude=("legacy", "*_pb2.py"))

    assert paths(result) == ["app/x.py", "legacy/old/x.py"]


def test_resource_forks_are_no_source(plant: Plant) -> None:
    root = plant({"._x.py": b"\0\5\26\7", "._.env": b"\0", "x.py": ""})

    result = found(root)

    assert paths(result) == ["x.py"]
    assert result.settings_files == ()
