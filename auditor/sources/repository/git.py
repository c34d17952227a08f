"""Git, asked so that nothing which a repository names is ever run, fetched or written.

A repository's own configuration can name programs (a file system monitor, hooks, filters, drivers for differences) and
places to fetch from. So the working tree is never compared by git: only what was committed is asked for, as it stands,
and lines are compared in an empty folder that belongs to no repository.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from auditor.model import AuditorError
from auditor.sources.repository.remotes import remote_of

# What is said on the command line beats every configuration file.
_HARMLESS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "safe.bareRepository=explicit",
)
# Nothing is fetched, by whatever name.
_APART = ("core.sshCommand=false", "protocol.allow=never")
# What a clone of our own may ask for, and nothing that goes on by itself.
_REACHING_OUT = ("gc.auto=0", "maintenance.auto=false", "submodule.recurse=false")
_PROTOCOLS = "file:http:https:ssh"
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
}
# Where a repository lies, as a hook is told; the folder for differences must not learn of it.
_OF_A_REPOSITORY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")


class Answer(Struct, frozen=True):
    """What git printed; `complaint` is its first words on standard error, `code` its exit code."""

    code: int
    output: bytes
    complaint: str

    @property
    def text(self) -> str | None:
        """The output where git succeeded; None where it failed."""
        return self.output.decode("utf-8", "surrogateescape") if self.code == 0 else None


def top_of(folder: Path) -> Path:
    """The folder of the repository around a folder: the nearest one with `.git`, the folder itself where there is none.

    Git, begun there, finds `.git` before it takes the folder itself for a bare repository.
    """
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)


def ask(top: Path, *arguments: str) -> Answer:
    """Ask the repository whose top folder this is."""
    return _run(arguments, folder=top, environment=os.environ)


def ask_remote(folder: Path, url: str, *arguments: str) -> Answer:
    """Ask a remote, called `origin`, from a folder that is a repository of our own or none.

    The user's own settings count (proxies, credentials), and nobody is asked for a password. One that the URL holds is
    in no argument, neither of git nor of what it starts: everybody sees those.
    """
    remote = remote_of(url)
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_REPOSITORY}
    given = environment.get("GIT_CONFIG_COUNT", "0")
    count = int(given) if given.isdecimal() else 0
    more: dict[str, str] = {}
    for number, (key, value) in enumerate((("remote.origin.url", remote.url), *remote.settings), count):
        more |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return _run(
        ("-c", "safe.bareRepository=all", *arguments),
        folder=folder,
        environment={
            **environment,
            **remote.variables,
            **more,
            "GIT_CONFIG_COUNT": str(count + 1 + len(remote.settings)),
            "GIT_CEILING_DIRECTORIES": str(folder.parent),
            "SSH_ASKPASS_REQUIRE": "never",
        },
        settings=_REACHING_OUT,
        protocols=_PROTOCOLS,
    )


def difference(old: bytes, new: bytes) -> str | None:
    """The difference of two texts in git's words, without context; None if git fails."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_REPOSITORY}
    with TemporaryDirectory(prefix="procore-auditor-") as name:
        folder = Path(name)
        (folder / "old").write_bytes(old)
        (folder / "new").write_bytes(new)
        options = ("--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
        answer = _run(
            ("-c", "core.autocrlf=false", "diff", "--no-index", *options, "--", "old", "new"),
            folder=folder,
            environment={**environment, "GIT_CEILING_DIRECTORIES": str(folder.parent)},
        )
    return answer.output.decode("utf-8", "surrogateescape") if answer.code in (0, 1) else None


def _run(
    arguments: Sequence[str],
    *,
    folder: Path,
    environment: Mapping[str, str],
    settings: Sequence[str] = _APART,
    protocols: str = "",
) -> Answer:
    said_first = [word for each in (*_HARMLESS, *settings) for word in ("-c", each)]
    inherited = {name: value for name, value in environment.items() if name != "GIT_EXTERNAL_DIFF"}
    done = subprocess.run(
        [_program(), "--no-pager", *said_first, *arguments],
        cwd=folder,
        env={**inherited, **_ENVIRONMENT, "GIT_ALLOW_PROTOCOL": protocols},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode("utf-8", "replace").strip()
    return Answer(done.returncode, done.stdout, said.partition("\n")[0].removeprefix("fatal: "))


def _program() -> str:
    """Git by its whole path: a program of that name in the current folder must not be taken for it."""
    for folder in os.get_exec_path():
        if Path(folder).is_absolute() and (found := shutil.which(str(Path(folder) / "git"))):
            return found
    raise AuditorError("Git is needed for this and is not installed.")
