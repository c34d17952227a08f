"""Prints a page with the Chromium that is installed; the only place that starts one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.model import AuditorError

# By preference; the variable names one that lies elsewhere.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
VARIABLE = "PROCORE_AUDITOR_CHROMIUM"
# Two hundred applications take a tenth of it.
_SECONDS = 300
_MISSING = (
    "PDF needs a browser, and none of {} was found. Install Chromium, name one in "
    f"{VARIABLE}, or open the HTML report and print it to a file."
)


def print_to_pdf(page: str) -> bytes:
    """The PDF of an HTML page, made in a profile of its own; the page's policy keeps it from the network."""
    program = os.environ.get(VARIABLE) or next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        raise AuditorError(_MISSING.format(", ".join(NAMES)))
    with TemporaryDirectory(prefix="procore-auditor-") as name:
        folder = Path(name)
        source, target = folder / "report.html", folder / "report.pdf"
        source.write_text(page, encoding="utf-8", errors="backslashreplace")
        command = [
            *(program, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-background-networking"),
            *("--no-first-run", f"--user-data-dir={folder / 'profile'}"),
            *(["--no-sandbox"] if _is_root() else []),  # Chromium refuses a sandbox to root, as in containers.
            *(f"--print-to-pdf={target}", source.as_uri()),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise AuditorError(f"{program}: {type(error).__name__}: the PDF was not made.") from error
        if done.returncode or not target.is_file():
            last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["it gave no reason"]
            raise AuditorError(f"{program}: the PDF was not made: {last[0]}.")
        return target.read_bytes()


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0
