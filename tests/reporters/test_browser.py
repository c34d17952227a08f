"""The HTML report in a browser: on a phone, and for readers who do not see it."""

from __future__ import annotations

import html
import importlib.util
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Event, Thread

import pytest
from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.planning.application import Application, Broken
from auditor.planning.document import Document, document_of
from auditor.reporters.document import format_html_report
from tests.inventory.test_formats import legacy
from tests.reporters.sample import empty_report, sample_report
from tests.reporters.test_redaction import application

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed"),
    pytest.mark.skipif(importlib.util.find_spec("axe_core_python") is None, reason="axe is not installed"),
]

PHONE = 390
# As Chromium numbers them.
SCHEMES = {"dark": 0, "light": 1}
# The page in a frame of a phone's width, everything unfolded; what was measured stands in the outer page.
OUTSIDE = """<!DOCTYPE html><html><body><iframe id="page" width="{width}" height="900" srcdoc="{page}"></iframe>
<pre id="result"></pre><script>
const frame = document.getElementById("page");
frame.addEventListener("load", async () => {{
  const inner = frame.contentDocument;
  const search = inner.querySelector("#tools input");
  const count = () => inner.querySelectorAll("article.finding:not([hidden])").length;
  const cards = [count()];
  for (const word of ["no such word", ""]) {{
    search.value = word;
    search.dispatchEvent(new Event("input"));
    cards.push(count());
  }}
  inner.querySelectorAll("details").forEach(each => each.open = true);
  const found = await frame.contentWindow.axe.run(inner);
  const violations = found.violations.map(each => [each.impact, each.id, each.nodes.map(node => node.html)]);
  document.getElementById("result").textContent =
    JSON.stringify({{width: inner.documentElement.scrollWidth, cards, checked: found.passes.length, violations,
      dark: frame.contentWindow.matchMedia("(prefers-color-scheme: dark)").matches}});
}});
</script></body></html>"""
# The same in a sandbox where no script runs.
WITHOUT_SCRIPTS = """<!DOCTYPE html><html><body>
<iframe id="page" width="{width}" height="900" sandbox="allow-same-origin" srcdoc="{page}"></iframe>
<pre id="result"></pre><script>
document.getElementById("page").addEventListener("load", ({{ target }}) => {{
  const inner = target.contentDocument;
  const seen = (kind) => [...inner.querySelectorAll(kind)].filter(each => each.offsetHeight > 0).length;
  document.getElementById("result").textContent = JSON.stringify({{
    tools: inner.getElementById("tools").childElementCount,
    seen: ["article", "tr.package", "h2"].map(seen)}});
}});
</script></body></html>"""
# The same, with every part in view. A browser loads until the picture has come, and that waits for what is counted.
IN_VIEW = """<!DOCTYPE html><html><body><iframe id="page" width="1280" height="20000" src="/report"></iframe>
<pre id="result"></pre><script>
document.getElementById("page").addEventListener("load", ({ target }) => {
  const inner = target.contentDocument;
  const seen = inner.querySelectorAll("table.sortable").length;
  const look = () => {
    if (inner.querySelectorAll("table.sortable th:first-child button").length < seen) return setTimeout(look, 50);
    document.getElementById("result").textContent = inner.documentElement.outerHTML;
    fetch("/seen");
  };
  look();
});
</script><img src="/picture" alt=""></body></html>"""
SAMPLE = sample_report()
LATER = replace(SAMPLE, as_of=SAMPLE.as_of.replace(day=30), findings=SAMPLE.findings[1:])
CHANGED = Application(name="changed", report=LATER, inventory=legacy(), comparison=compare(SAMPLE, LATER))
TREE = application()
PAGES = {
    "one tree": Document(applications=(TREE,), as_of=SAMPLE.as_of, details=True),
    "one tree, later": Document(applications=(CHANGED,), as_of=LATER.as_of, details=True),
    "a portfolio": replace(
        document_of([SAMPLE, empty_report(), replace(SAMPLE, root="twin")]),
        broken=(Broken(name="gone", reason="There is no such folder."),),
    ),
}

each_page = pytest.mark.parametrize("document", PAGES.values(), ids=PAGES)


@dataclass(frozen=True, slots=True)
class Measured:
    width: int
    dark: bool
    cards: list[int]
    checked: int
    violations: list[tuple[str, str, list[str]]]


def browse(address: str, folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    """The page as a browser has it after a while, and what its console says."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]
    return subprocess.run(
        [*command, *flags, f"--user-data-dir={folder / 'profile'}", address],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )


@contextmanager
def serving(page: str) -> Iterator[str]:
    """The address of a page that shows another, and goes on loading until it says what it saw, for 60 s at most."""
    seen = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/seen":
                seen.set()
            if self.path == "/picture":
                seen.wait(60)
            body = {"/": IN_VIEW, "/report": page}.get(self.path, "").encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nobody reads who asked for what."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def measure(document: Document, folder: Path, scheme: str) -> Measured:
    """What a browser and axe say of a report in a frame as wide as a phone."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", format_html_report(document))
    script = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page = page.replace("</head>", f"<script>{script}</script></head>")
    file = folder / "outside.html"
    file.write_text(OUTSIDE.format(width=PHONE, page=html.escape(page, quote=True)), encoding="utf-8")
    colours = f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}"
    done = browse(file.as_uri(), folder, "--virtual-time-budget=60000", colours)
    result = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
    assert result is not None
    return Measured(**json.loads(html.unescape(result[1])))


@each_page
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_fits_on_a_phone_and_has_no_serious_barrier(document: Document, scheme: str, tmp_path: Path) -> None:
    measured = measure(document, tmp_path, scheme)

    assert measured.width <= PHONE
    assert measured.dark is (scheme == "dark")
    cards = measured.cards[0]
    assert measured.cards == [cards, 0, cards]
    assert cards > 0
    assert measured.checked > 10
    assert [each for each in measured.violations if each[0] in {"serious", "critical"}] == []


def test_script_runs_under_the_policy_and_only_adds(tmp_path: Path) -> None:
    with serving(format_html_report(PAGES["a portfolio"])) as address:
        done = browse(address, tmp_path, "--window-size=1400,21000")

    result = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
    assert result is not None
    page = html.unescape(result[1])
    assert "Unfold all" in page
    assert '<button type="button">Next deadline</button>' in page
    assert page.count('<button type="button">Package</button>') == page.count('"plan sortable"')
    assert 'aria-label="Copy ' in page
    assert "CONSOLE" not in done.stderr


@each_page
def test_page_is_complete_without_scripts(document: Document, tmp_path: Path) -> None:
    page = format_html_report(document)
    file = tmp_path / "outside.html"
    file.write_text(WITHOUT_SCRIPTS.format(width=PHONE, page=html.escape(page, quote=True)), encoding="utf-8")

    result = re.search(
        r'<pre id="result">(.*?)</pre>', browse(file.as_uri(), tmp_path, "--virtual-time-budget=20000").stdout
    )

    assert result is not None
    parts = [page.count("<article"), page.count('<tr class="package'), page.count("<h2")]
    assert json.loads(result[1]) == {"tools": 0, "seen": parts}
