"""Fills the templates of the report; the only module that knows jinja2."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

import jinja2
from markupsafe import Markup, escape

from auditor.model import Report
from auditor.reporters.document.audit import AuditView, audit_view
from auditor.reporters.document.timeline import timeline_of
from auditor.reporters.doors import for_people
from auditor.reporters.plain_text import CODE, fence, markdown_prose, plain, span
from auditor.resources import templates_folder


@for_people
def format_html_report(reports: Sequence[Report]) -> str:
    """One self-contained page that needs neither scripts nor a network."""
    style = _read("style.css")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _render("report.html.j2", reports, style=style, style_hash=f"sha256-{digest}")


@for_people
def format_markdown_report(reports: Sequence[Report]) -> str:
    """The same report as a text for wikis and pull requests."""
    return _render("report.md.j2", reports)


def _render(name: str, reports: Sequence[Report], **more: str) -> str:
    prefixes = [f"tree-{number}-" if len(reports) > 1 else "" for number in range(1, len(reports) + 1)]
    audits: list[AuditView] = [audit_view(report, prefix) for report, prefix in zip(reports, prefixes, strict=True)]
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_read),
        autoescape=name.endswith(".html.j2"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        plain=plain, span=span, fence=fence, prose=_html_prose if environment.autoescape else markdown_prose
    )
    return environment.get_template(name).render(
        audits=audits, as_of=str(reports[0].as_of), timeline=timeline_of(reports, prefixes), **more
    )


def _read(name: str) -> str:
    return (templates_folder() / name).read_text(encoding="utf-8")


def _html_prose(text: str) -> Markup:
    """Our own prose for HTML: what stands between backticks is code."""
    pieces = CODE.split(text)
    return Markup().join(
        Markup("<code>{}</code>").format(piece) if number % 2 else escape(piece) for number, piece in enumerate(pieces)
    )
