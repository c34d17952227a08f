"""A credential in the audited code shows in no format."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.analysis.lines.excerpts import collect_excerpts
from auditor.analysis.lines.texts import SourceTexts
from auditor.config import OutputFormat
from auditor.model import Hop, Location, Match, Report
from auditor.planning.document import document_of
from auditor.reporters import format_report
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.sources.text import SourceText
from tests.analysis.project import judge
from tests.reporters.sample import sample_report

SHAPES = (
    'client_secret = "{}"',
    "settings = {{'password': '{}'}}",
    'headers = {{"Authorization": "Bearer {}"}}',
    'URL = "https://someone:{}@example.com/x"',
    'session.get("https://example.com/?access_token={}")',
    'client = Client(os.getenv("CLIENT_SECRET", "{}"))',
)
# The beginning keeps them apart from everything else that a report says.
SECRETS = st.text(string.ascii_letters + string.digits + "!$^_-.~", min_size=6, max_size=40).map("Zq7{}".format)


def report_on(line: str, secret: str) -> Report:
    """A report whose finding is about a line, and whose every text tries to tell the secret."""
    place = Location(path="a.py", line=2, column=1, end_line=2, end_column=len(line) + 1)
    other = replace(place, line=3, end_line=3)
    match = Match(
        root=place,
        site=other,
        fields={"method": secret, "path": secret},
        evidence=(Hop(location=place, message=f"the literal `{secret}` is written here"),),
        reasons=(f"`{secret}` is only a name.",),
    )
    text = f"import x\n{line}\nagain = ['{secret}']\n"
    verdict = judge({"a.py": text}, matches=(match,))
    texts = SourceTexts({"a.py": SourceText(path="a.py", text=text)}.get, lambda _: None)
    return replace(sample_report(), findings=verdict.findings, excerpts=collect_excerpts(verdict.findings, (), texts))


@settings(max_examples=10)
@given(shape=st.sampled_from(SHAPES), secret=SECRETS)
def test_planted_secret_shows_in_no_format(shape: str, secret: str) -> None:
    report = report_on(shape.format(secret), secret)

    outputs = [format_report(report, form.value) for form in OutputFormat]
    outputs += [format_html_report(document_of([report])), format_markdown_report(document_of([report]))]

    assert [text for text in outputs if secret in text] == []
