"""The HTML report in a browser: on a phone, and for readers who do not see it."""

from __future__ import annotations

import html
import importlib.util
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest

from auditor.model import Report
from auditor.planning.document import document_of
from auditor.reporters.document import format_html_report
from tests.reporters.sample import empty_report, sample_report

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed"),
    pytest.mark.skipif(importlib.util.find_spec("axe_core_python") is None, reason="axe is not installed"),
]

PHONE = 390
# The page in a frame of a phone's width, everything unfolded; what was measured stands in the outer page.
OUTSIDE = """<!DOCTYPE html><html><body><iframe id="page" width="{width}" height="900" srcdoc="{page}"></iframe>
<pre id="result"></pre><script>
const frame = document.getElementById("page");
frame.addEventListener("load", async () => {{
  const inner = frame.contentDocument;
  inner.querySelectorAll("details").forEach(each => each.open = true);
  const found = await frame.contentWindow.axe.run(inner);
  const violations = found.violations.map(each => [each.impact, each.id, each.nodes.map(node => node.html)]);
  document.getElementById("result").textContent =
    JSON.stringify({{width: inner.documentElement.scrollWidth, checked: found.passes.length, violations}});
}});
</script></body></html>"""
PAGES = {"one tree": [sample_report()], "a portfolio": [sample_report(), empty_report()]}

each_page = pytest.mark.parametrize("reports", PAGES.values(), ids=PAGES)


@dataclass(frozen=True, slots=True)
class Measured:
    width: int
    checked: int
    violations: list[tuple[str, str, list[str]]]


def measure(reports: list[Report], folder: Path) -> Measured:
    """What a browser and axe say of a report in a frame as wide as a phone."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", format_html_report(document_of(reports)))
    script = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page = page.replace("</head>", f"<script>{script}</script></head>")
    file = folder / "outside.html"
    file.write_text(OUTSIDE.format(width=PHONE, page=html.escape(page, quote=True)), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom"]
    done = subprocess.run(
        [*command, f"--user-data-dir={folder / 'profile'}", file.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    result = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
    assert result is not None
    return Measured(**json.loads(html.unescape(result[1])))


@each_page
def test_page_fits_on_a_phone(reports: list[Report], tmp_path: Path) -> None:
    assert measure(reports, tmp_path).width <= PHONE


@each_page
def test_page_has_no_serious_barrier(reports: list[Report], tmp_path: Path) -> None:
    measured = measure(reports, tmp_path)

    assert measured.checked > 10
    assert [each for each in measured.violations if each[0] in {"serious", "critical"}] == []
