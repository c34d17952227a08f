"""Shallow clones without a working tree: git fetches and packs, and what it packed is unpacked by us.

Nothing that the repository names is run: no hook, no filter, no submodule, and links are never made.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from auditor.masking import safe
from auditor.model import AuditorError
from auditor.printing import one_line
from auditor.sources.repository.git import Answer, ask_remote
from auditor.sources.repository.remotes import remote_of

_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
# What counts most in git stands here: files are packed as they are, and none is left out.
_ATTRIBUTES = "* -text -filter -ident -working-tree-encoding -export-ignore -export-subst\n"
_REMARK_LIMIT = 300


def find_commit(url: str, ref: str, folder: Path, *, shown: str) -> str:
    """The object that a branch, tag or commit is at now, asked of the remote; `folder` is any folder of our own."""
    if _COMMIT.fullmatch(ref):
        return ref
    names = _full_names(ref)
    answer = _ask(url, folder, ("ls-remote", "origin", *names), f"{shown}: cannot be reached")
    rows = [line.split("\t") for line in (answer.text or "").splitlines()]
    found = {row[1]: row[0] for row in rows if len(row) == 2 and _COMMIT.fullmatch(row[0])}
    commit = next((found[name] for name in names if name in found), "")
    if not commit:
        raise AuditorError(f"{shown}: there is no branch or tag `{one_line(ref)}`.")
    return commit


def fetch(url: str, ref: str, repository: Path, packed: Path, *, shown: str) -> str:
    """Fetch one commit and pack its files into a tar file; the commit. `repository` is a folder to be made."""
    repository.mkdir()
    _ask(url, repository, ("init", "--quiet", "--bare", "--template="), f"{shown}: cannot be cloned")
    (repository / "info").mkdir(exist_ok=True)
    (repository / "info" / "attributes").write_text(_ATTRIBUTES, encoding="ascii")
    wanted = find_commit(url, ref, repository, shown=shown)
    options = ("--depth=1", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance", "--quiet")
    _ask(url, repository, ("fetch", *options, "origin", wanted), f"{shown}: cannot be cloned")
    answer = _ask(url, repository, ("rev-parse", "--verify", "FETCH_HEAD^{commit}"), f"{shown}: has no such commit")
    commit = (answer.text or "").strip()
    _ask(url, repository, ("archive", "--format=tar", f"--output={packed}", commit), f"{shown}: cannot be read")
    return commit


def _full_names(ref: str) -> tuple[str, ...]:
    """In the order in which git itself looks for a short name."""
    if ref == "HEAD" or ref.startswith("refs/"):
        return (ref,)
    return (f"refs/tags/{ref}", f"refs/heads/{ref}", f"refs/{ref}")


def _ask(url: str, folder: Path, arguments: Sequence[str], what: str) -> Answer:
    answer = ask_remote(folder, url, *arguments)
    if answer.code != 0:
        said = answer.complaint.replace(remote_of(url).url, "…").replace(str(folder), "…").replace(os.sep + "…", "…")
        raise AuditorError(f"{what}: {one_line(safe(said))[:_REMARK_LIMIT].rstrip('.') or 'git failed'}.")
    return answer
