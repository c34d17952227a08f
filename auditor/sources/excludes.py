"""Which folders and files of a tree are left out, before git is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from auditor.sources.paths import relative_to
from auditor.sources.patterns import Patterns, compile_patterns

# Folders that hold other people's code, copies of the project's own, or caches.
_INSTALLED_CODE = frozenset({"dist-packages", "site-packages"})
_COPIES = frozenset({"_build", "build", "dist"})  # With an `__init__.py` these are packages: source.
_OTHERS = frozenset({
    *(".bzr", ".cache", ".direnv", ".eggs", ".git", ".hg", ".hypothesis", ".idea", ".ipynb_checkpoints", ".mypy_cache"),
    *(".nox", ".pants.d", ".procore-auditor-cache", ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn"),
    *(".terraform", ".tox", ".venv", ".vscode", "__pycache__", "__pypackages__", "bower_components", "buck-out"),
    *("htmlcov", "node_modules", "venv"),
})  # fmt: skip
# What tools leave behind holds no code that anybody could want audited: it is not even counted as left out.
_LEFTOVERS = frozenset({
    "__pycache__", ".hypothesis", ".mypy_cache", ".procore-auditor-cache", ".pytest_cache", ".pytype", ".ruff_cache",
})  # fmt: skip
DEFAULT_FOLDERS = _INSTALLED_CODE | _COPIES | _OTHERS


class Excludes(Struct, frozen=True):
    """Answers for one walk. `with_defaults` is False where `--exclude` took the place of the defaults.

    `above` is the way from the folder of the configuration to the root (`services/api/`), empty where there is none:
    patterns hold as seen from both.
    """

    patterns: Patterns
    with_defaults: bool
    inside_environment: bool
    above: str = ""

    def covers_folder(self, relative: str, name: str, holds: Callable[[str], bool]) -> bool:
        """`holds` tells whether the folder has an entry of that name; it is asked only where it matters."""
        if name == ".git":
            return True
        if self.with_defaults and self._is_usual(name, holds):
            return True
        return self._hides(relative, is_folder=True)

    def is_leftover(self, name: str) -> bool:
        """Whether a folder of this name is no part of the tree at all."""
        return name == ".git" or (self.with_defaults and name in _LEFTOVERS)

    def covers_file(self, relative: str) -> bool:
        return self._hides(relative, is_folder=False)

    def _hides(self, relative: str, *, is_folder: bool) -> bool:
        hidden = self.patterns.hides(relative, is_folder=is_folder)
        if hidden is None and self.above:
            hidden = self.patterns.hides(self.above + relative, is_folder=is_folder)
        return hidden is True

    def _is_usual(self, name: str, holds: Callable[[str], bool]) -> bool:
        if name in _INSTALLED_CODE:
            return not self.inside_environment
        if name in _COPIES:
            return not holds("__init__.py")
        return name in _OTHERS or name.endswith(".egg-info") or holds("pyvenv.cfg")


def compile_excludes(
    root: Path,
    *,
    exclude: tuple[str, ...] | None,
    extend_exclude: tuple[str, ...],
    within: Path,
    project: Path | None = None,
) -> Excludes:
    """Excludes for the folder `within` of the root (all folders absolute); `exclude` is None for the defaults.

    Patterns are written as in a `.gitignore` at the root, or in `project` above it. Those that hide the named folder
    itself are left out: naming it was a wish.
    """
    lines = [_rooted(root, pattern) for pattern in (*(exclude or ()), *extend_exclude)]
    above = f"{relative_to(project, root)}/" if project is not None and _is_above(project, root) else ""
    if within != root:
        seen = [f"{start}{relative_to(root, within)}" for start in {"", above}]
        lines = [line for line in lines if not any(_hides_folder(compile_patterns([line]), each) for each in seen)]
    inside = any((folder / "pyvenv.cfg").is_file() for folder in (within, *within.parents))
    return Excludes(compile_patterns(lines), exclude is None, inside, above)


def _is_above(folder: Path, other: Path) -> bool:
    return folder != other and other.is_relative_to(folder)


def _hides_folder(patterns: Patterns, relative: str) -> bool:
    parts = relative.split("/")
    above = ("/".join(parts[:length]) for length in range(1, len(parts) + 1))
    return any(patterns.hides(folder, is_folder=True) for folder in above)


def _rooted(root: Path, pattern: str) -> str:
    """`./build` and `/abs/root/build` mean what `/build` means; other patterns stay as they are."""
    prefix = root.as_posix().rstrip("/") + "/"
    if pattern.startswith(prefix):
        return "/" + pattern.removeprefix(prefix)
    return "/" + pattern[2:] if pattern.startswith("./") else pattern
