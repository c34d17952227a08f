"""The document as a page and as Markdown."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from auditor.planning.document import Document
from auditor.planning.packages import plan_of
from auditor.reporters.document.audit import AuditView, audit_view
from auditor.reporters.document.cards import Told
from auditor.reporters.document.overview import overview_of
from auditor.reporters.document.templating import Templates, fill, no_templates, read_template
from auditor.reporters.document.timeline import timeline_of
from auditor.reporters.document.wording import rate_rows
from auditor.reporters.shared.doors import for_people

_REDACTIONS = {
    "secrets": "Credentials, texts and comments of the code are not shown.",
    "code": "Credentials, texts and comments of the code are not shown; of its code only the structure is.",
    "paths": "The code is shown as structure only, and files and folders have other names.",
    "identity": "The code is shown as structure only; names of the client, its people, files and systems are replaced.",
}


@for_people
def format_html_report(document: Document, templates: Templates = no_templates) -> str:
    """One self-contained page that needs neither scripts nor a network."""
    style = (read_template(templates, "style.css") or "") + _accent(document)
    script = read_template(templates, "report.js") or ""
    more = {"style": style, "style_hash": _hash(style), "script": script, "script_hash": _hash(script)}
    return _render("report.html.j2", document, templates, more)


@for_people
def format_markdown_report(document: Document, templates: Templates = no_templates) -> str:
    """The same report as a text for wikis and pull requests."""
    return _render("report.md.j2", document, templates, {})


def _render(name: str, document: Document, templates: Templates, more: dict[str, str]) -> str:
    many = document.is_portfolio
    prefixes = [f"app-{number}-" if many else "" for number in range(1, len(document.applications) + 1)]
    plans = [plan_of(each.report, each.owners, document.rates) for each in document.applications]
    told = Told()
    audits: list[AuditView] = [
        audit_view(each, plan, prefix, told)
        for each, plan, prefix in zip(document.applications, plans, prefixes, strict=True)
    ]
    reports = [each.report for each in document.applications]
    pages = [document.pages.get(each.name) for each in document.applications]
    addresses = [f"{page}#" if page else f"#{prefix}" for page, prefix in zip(pages, prefixes, strict=True)]
    shown = {
        "document": document,
        "brand": document.brand,
        "title": document.brand.title or "API announcement audit",
        "name": _name(document),
        "heading": _heading(document),
        "audits": audits,
        "overview": overview_of(document, audits, plans, addresses) if many else None,
        "as_of": str(document.as_of),
        "timeline": timeline_of(reports, addresses) if reports else None,
        "rates": rate_rows(document.rates),
        "redaction": _REDACTIONS[document.redaction],
        **more,
    }
    return fill(name, templates, shown)


def _heading(document: Document) -> str:
    if document.plan_alone:
        return f"Plan for {_name(document)}"
    return f"{document.brand.title}: {_name(document)}" if document.brand.title else f"API audit of {_name(document)}"


def _name(document: Document) -> str:
    if document.is_portfolio and document.name:
        return document.name
    names = [each.name for each in document.applications]
    return ", ".join(names) or "no application" if len(names) < 4 else f"{len(names):,} applications"


def _accent(document: Document) -> str:
    accent = document.brand.accent
    return f"\n:root {{ --accent: #{accent}; }}\n" if accent else ""


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
