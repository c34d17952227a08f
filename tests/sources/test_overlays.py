"""What an editor holds counts in place of what the disk holds."""

from __future__ import annotations

from pathlib import Path

from auditor.sources import Discovery, DiscoveryOptions, discover, load_settings
from auditor.sources.overlays import place_of
from auditor.sources.text import read_bytes
from tests.sources.conftest import Plant


def overlaid(root: Path, files: dict[str, bytes], **options: object) -> Discovery:
    overlays = {str(place_of(root / path)): content for path, content in files.items()}
    return discover([str(root)], DiscoveryOptions(overlays=overlays, **options))  # type: ignore[arg-type]  # Shorthand.


def contents(discovery: Discovery) -> dict[str, bytes]:
    return {file.path: read_bytes(file) for file in discovery.files}


def test_buffer_counts_in_place_of_the_file(plant: Plant) -> None:
    root = plant({"app.py": "old = 1\n", "other.py": "same = 1\n"})

    result = overlaid(root, {"app.py": b"new = 12\n"})

    assert contents(result) == {"app.py": b"new = 12\n", "other.py": b"same = 1\n"}
    assert result.files[0].size == 9


def test_file_that_was_never_saved_is_found(plant: Plant) -> None:
    root = plant({"pkg/app.py": ""})

    result = overlaid(root, {"pkg/fresh.py": b"x = 1\n", "notes.txt": b"no code"})

    assert contents(result) == {"pkg/app.py": b"", "pkg/fresh.py": b"x = 1\n"}


def test_buffer_of_an_excluded_file_stays_out(plant: Plant) -> None:
    root = plant({".gitignore": "made.py\n", ".git/HEAD": "", "made.py": "", "app.py": ""})

    result = overlaid(root, {"made.py": b"x", "venv/lib.py": b"x", "gen/new.py": b"x"}, extend_exclude=("gen/",))

    assert contents(result) == {"app.py": b""}


def test_buffer_outside_of_the_tree_stays_out(plant: Plant) -> None:
    root = plant({"app.py": ""})

    result = overlaid(root, {"../elsewhere.py": b"x"})

    assert contents(result) == {"app.py": b""}


def test_buffer_of_a_settings_file_is_looked_up(plant: Plant) -> None:
    root = plant({"app.py": "", ".env": "API_HOST=old.example.com\n"})

    result = overlaid(root, {".env": b"API_HOST=new.example.com\n"})

    assert [each.value for each in load_settings(result.settings_files).lookup("API_HOST")] == ["new.example.com"]


def test_spelling_through_a_linked_folder_means_the_same_file(plant: Plant, tmp_path: Path) -> None:
    root = plant({"app.py": "old"})
    (tmp_path / "alias").symlink_to(root, target_is_directory=True)

    result = discover([str(root)], DiscoveryOptions(overlays={str(place_of(tmp_path / "alias/app.py")): b"new"}))

    assert contents(result) == {"app.py": b"new"}
