"""How an audit fares on code that has nothing to do with the vendor, and was written to be hard on tools.

`python -m benchmarks.robustness "CPython's tests=FOLDER" …` audits a part of each folder, every file of which is made
to matter by a remark, and writes `docs/robustness.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from auditor.config.version import tool_version

PAGE = Path(__file__).parent.parent / "docs" / "robustness.md"
# So that every file is looked at, whatever it is about.
NEEDLE = b"# procore\n"
_HEAD = """# How it fares on hard code

Corpora of foreign code: tests of Python itself, of tools that read Python, and of tools for notebooks. Each file is
made to matter by a remark, and all rules run. None of them may end an audit, and a thousand lines should take less than
two seconds of one processor.

`python -m benchmarks.robustness "NAME=FOLDER" …` makes this page; the folders come from source distributions on PyPI
and from Python's own `test`. Beside this, `tests/fuzz` audits programs that nobody wrote (`python -m tests.fuzz
--minutes 20`), and `tests/robustness` projects that are made to hold an audit up, and every regular expression of the
program on texts that could.

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One corpus; `refused` are files that the parser cannot read, `faults` bugs that they brought to light."""

    name: str
    files: int
    lines: int
    refused: int
    faults: int
    seconds: float
    megabytes: int


def measure(name: str, folder: Path, lines: int) -> Row:
    """Audit as many files of a folder as make up so many lines, always the same ones."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in _KINDS and path.is_file())
    random.Random(0).shuffle(paths)
    with tempfile.TemporaryDirectory(prefix="foreign-") as place:
        files = taken = 0
        for path in paths:
            text = path.read_bytes()
            if taken >= lines:
                break
            files, taken = files + 1, taken + text.count(b"\n")
            Path(place, f"{path.stem}_{files}{path.suffix}").write_bytes(_KINDS[path.suffix](text))
        command = [sys.executable, "-m", "auditor", "check", place, "--no-cache", "--exit-zero", "--select", "ALL"]
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen([*command, "--output-format", "json"], stdout=out, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)  # Nobody else will ask.
            out.seek(0)
            written = out.read()
    problems = json.loads(written)["problems"] if written else []
    faults = sum("please report it" in problem["message"] for problem in problems) + (not written or status != 0)
    return Row(
        name=name,
        files=files,
        lines=taken,
        refused=len({problem["path"] for problem in problems if problem["path"] != "."}),
        faults=faults,
        seconds=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss // 1024,
    )


def _with_needle(text: bytes) -> bytes:
    """The remark at the end, where it moves nothing and hides no encoding."""
    return text + b"\n" + NEEDLE


def _with_cell(text: bytes) -> bytes:
    """A notebook with the remark in a cell of its own; what is no notebook stays as it is."""
    try:
        notebook = json.loads(text)
        notebook["cells"].append({"cell_type": "code", "metadata": {}, "outputs": [], "source": [NEEDLE.decode()]})
    except (ValueError, KeyError, TypeError, AttributeError):
        return text
    return json.dumps(notebook, indent=1).encode()


_KINDS = {".py": _with_needle, ".ipynb": _with_cell}


def page(rows: list[Row]) -> str:
    """The table as a page of the manual."""
    table = "| corpus | files | lines | not Python for the parser | faults | s for 1,000 lines | peak MB |\n"
    table += "|---|---|---|---|---|---|---|\n"
    for row in rows:
        each = row.seconds / max(row.lines, 1) * 1000
        table += f"| {row.name} | {row.files:,} | {row.lines:,} | {row.refused:,} | {row.faults} | {each:.2f} "
        table += f"| {row.megabytes:,} |\n"
    return f"{_HEAD}{table}\nprocore-auditor {tool_version()}, Python {platform.python_version()}, one process.\n"


def main() -> None:
    """Measure the corpora that are named, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--lines", type=int, default=20_000, help="lines of each corpus")
    options = parser.parse_args()
    rows: list[Row] = []
    for corpus in options.corpora:
        name, _, folder = corpus.partition("=")
        rows.append(measure(name, Path(folder), options.lines))
        print(rows[-1], flush=True)
    PAGE.write_text(page(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
