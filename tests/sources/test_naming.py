"""Files have the dotted names that imports use, and imports find their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from auditor.sources import DiscoveryOptions, ModuleNames, discover, name_modules

Plant = Callable[[Mapping[str, str | bytes]], Path]

SRC_LAYOUT = ("src/app/__init__.py", "src/app/api/__init__.py", "src/app/api/client.py", "tests/test_client.py")


def names_for(plant: Plant, paths: Iterable[str], below: str = ".") -> ModuleNames:
    root = plant(dict.fromkeys(paths, ""))
    return name_modules(discover([str(root / below)], DiscoveryOptions()), libraries=["requests", "requests.sessions"])


@pytest.mark.parametrize(
    ("path", "name", "is_package"),
    [
        ("src/app/api/client.py", "app.api.client", False),
        ("src/app/api/__init__.py", "app.api", True),
        ("src/app/__init__.py", "app", True),
        ("tests/test_client.py", "tests.test_client", False),
    ],
)
def test_source_layout_is_left_out_of_names(path: str, name: str, is_package: bool, plant: Plant) -> None:
    found = names_for(plant, SRC_LAYOUT).name_of(path)

    assert (found.name, found.is_package) == (name, is_package)


def test_every_spelling_of_a_name_is_known(plant: Plant) -> None:
    names = names_for(plant, SRC_LAYOUT)

    assert names.name_of("src/app/api/client.py").spellings == ("app.api.client", "src.app.api.client")


def test_every_spelling_leads_to_one_file(plant: Plant) -> None:
    aliases = names_for(plant, ["src/app/x.py", "app/x.py", "y.py"]).aliases()

    assert aliases == {"app.x": "app/x.py", "src.app.x": "src/app/x.py", "y": "y.py"}


def test_namespace_packages_are_named_from_the_source_folder_or_the_root(plant: Plant) -> None:
    names = names_for(plant, ["src/acme/tools/x.py", "jobs/nightly/run.py"])

    assert names.name_of("src/acme/tools/x.py").name == "acme.tools.x"
    assert names.name_of("jobs/nightly/run.py").name == "jobs.nightly.run"


def test_root_that_is_a_package_belongs_to_the_names(plant: Plant) -> None:
    names = names_for(plant, ["app/__init__.py", "app/sub/__init__.py", "app/sub/x.py", "app/y.py"], below="app/sub")

    assert names.name_of("__init__.py").name == "app.sub"
    assert names.name_of("x.py").name == "app.sub.x"
    assert names.resolve("x.py", "app.sub") == "__init__.py"
    assert names.resolve("__init__.py", "app.sub.x") == "x.py"
    assert names.resolve("x.py", "app.y") is None


@pytest.mark.parametrize(
    ("importer", "module", "level", "path"),
    [
        ("tests/test_client.py", "app.api.client", 0, "src/app/api/client.py"),
        ("tests/test_client.py", "src.app.api.client", 0, "src/app/api/client.py"),
        ("tests/test_client.py", "app", 0, "src/app/__init__.py"),
        ("src/app/api/client.py", "", 1, "src/app/api/__init__.py"),
        ("src/app/api/client.py", "", 2, "src/app/__init__.py"),
        ("src/app/__init__.py", "api.client", 1, "src/app/api/client.py"),
        ("src/app/api/client.py", "api", 2, "src/app/api/__init__.py"),
        ("src/app/api/client.py", "x", 9, None),
        ("src/app/api/client.py", "requests", 0, None),
        ("tests/test_client.py", "app.nothing", 0, None),
    ],
)
def test_import_finds_its_file(importer: str, module: str, level: int, path: str | None, plant: Plant) -> None:
    assert names_for(plant, SRC_LAYOUT).resolve(importer, module, level) == path


def test_scripts_import_their_neighbours(plant: Plant) -> None:
    names = names_for(plant, ["jobs/a/main.py", "jobs/a/config.py", "jobs/b/main.py", "jobs/b/config.py", "config.py"])

    assert names.resolve("jobs/a/main.py", "config") == "jobs/a/config.py"
    assert names.resolve("jobs/b/main.py", "config") == "jobs/b/config.py"
    assert names.resolve("main.py", "config") == "config.py"


def test_the_nearest_of_several_packages_of_one_name_is_meant(plant: Plant) -> None:
    names = names_for(
        plant,
        [
            "one/app/__init__.py",
            "one/app/x.py",
            "one/bin/run.py",
            "two/app/__init__.py",
            "two/app/x.py",
            "two/bin/run.py",
        ],
    )

    assert names.resolve("one/bin/run.py", "app.x") == "one/app/x.py"
    assert names.resolve("two/bin/run.py", "app.x") == "two/app/x.py"
    assert names.resolve("run.py", "app.x") == "one/app/x.py"


def test_module_in_a_package_does_not_hide_a_library_of_its_name(plant: Plant) -> None:
    names = names_for(plant, ["app/__init__.py", "app/requests.py", "app/json.py", "app/settings.py", "app/x.py"])

    assert names.resolve("app/x.py", "requests") is None
    assert names.resolve("app/x.py", "json") is None
    assert names.resolve("app/x.py", "settings") == "app/settings.py"


def test_copy_of_a_library_is_the_library_and_a_module_of_its_name_is_not(plant: Plant) -> None:
    copied = names_for(plant, ["app.py", "requests/__init__.py", "requests/sessions.py"])
    own = names_for(plant, ["lib/app.py", "lib/requests/__init__.py", "lib/requests/procore.py"], below="lib")

    assert [copied.resolve("app.py", each) for each in ("requests", "requests.sessions")] == [None, None]
    assert own.resolve("app.py", "requests.procore") == "requests/procore.py"


def test_folder_that_a_scheduler_puts_on_the_path_is_found_if_it_is_the_only_one(plant: Plant) -> None:
    names = names_for(
        plant,
        ["dags/daily.py", "plugins/hooks/crm.py", "a/transport.py", "b/transport.py", "app/__init__.py", "app/x.py"],
    )

    assert names.resolve("dags/daily.py", "hooks.crm") == "plugins/hooks/crm.py"
    assert names.resolve("dags/daily.py", "crm") == "plugins/hooks/crm.py"
    assert [names.resolve("dags/daily.py", each) for each in ("transport", "x", "requests")] == [None, None, None]


def test_package_comes_before_module_and_source_before_stub(plant: Plant) -> None:
    names = names_for(plant, ["a.py", "a/__init__.py", "b.py", "b.pyi", "c.pyi", "c.ipynb"])

    assert [names.resolve("x.py", each) for each in "abc"] == ["a/__init__.py", "b.py", "c.pyi"]


def test_import_through_a_link_finds_the_file_it_points_to(plant: Plant) -> None:
    root = plant({"shared/client.py": "", "app/__init__.py": "", "app/main.py": ""})
    (root / "app" / "common").symlink_to("../shared")
    names = name_modules(discover([str(root)], DiscoveryOptions()))

    assert names.resolve("app/main.py", "common.client", 1) == "shared/client.py"
    assert names.resolve("app/main.py", "app.common.client") == "shared/client.py"


def test_names_need_not_be_identifiers(plant: Plant) -> None:
    names = names_for(plant, ["2024 sync-job.py", "notes.ipynb", "tool"])

    assert names.name_of("2024 sync-job.py").name == "2024 sync-job"
    assert names.name_of("notes.ipynb").name == "notes"
    assert names.name_of("tool").name == "tool"
