"""The templates with what they show; those of somebody else run in a sandbox, as ours do."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from auditor.model import AuditorError
from auditor.planning.document import Document
from auditor.planning.packages import plan_of
from auditor.reporters.document.audit import AuditView, audit_view
from auditor.reporters.document.cards import Told
from auditor.reporters.document.overview import overview_of
from auditor.reporters.document.timeline import timeline_of
from auditor.reporters.document.wording import rate_rows
from auditor.reporters.doors import for_people
from auditor.reporters.plain_text import CODE, cell, fence, markdown_prose, plain, span
from auditor.resources import templates_folder

# A template of somebody else's by its name; None where they have none, and ours is used.
Templates = Callable[[str], str | None]

_REDACTIONS = {
    "secrets": "Credentials, texts and comments of the code are not shown.",
    "code": "Credentials, texts and comments of the code are not shown; of its code only the structure is.",
    "paths": "The code is shown as structure only, and files and folders have other names.",
    "identity": "The code is shown as structure only; names of the client, its people, files and systems are replaced.",
}


def no_templates(_: str) -> str | None:
    """Only the shipped templates."""
    return None


@for_people
def format_html_report(document: Document, templates: Templates = no_templates) -> str:
    """One self-contained page that needs neither scripts nor a network."""
    read = _reader(templates)
    style, script = (read("style.css") or "") + _accent(document), read("report.js") or ""
    return _render(
        "report.html.j2", document, read, style=style, style_hash=_hash(style), script=script, script_hash=_hash(script)
    )


@for_people
def format_markdown_report(document: Document, templates: Templates = no_templates) -> str:
    """The same report as a text for wikis and pull requests."""
    return _render("report.md.j2", document, _reader(templates))


def _render(name: str, document: Document, read: Callable[[str], str | None], **more: str) -> str:
    many = document.is_portfolio
    prefixes = [f"app-{number}-" if many else "" for number in range(1, len(document.applications) + 1)]
    plans = [plan_of(each.report, each.owners, document.rates) for each in document.applications]
    told = Told()
    audits: list[AuditView] = [
        audit_view(each, plan, prefix, told)
        for each, plan, prefix in zip(document.applications, plans, prefixes, strict=True)
    ]
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(read),
        autoescape=name.endswith(".html.j2"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        plain=plain, span=span, cell=cell, fence=fence, prose=_html_prose if environment.autoescape else markdown_prose
    )
    reports = [each.report for each in document.applications]
    pages = [document.pages.get(each.name) for each in document.applications]
    addresses = [f"{page}#" if page else f"#{prefix}" for page, prefix in zip(pages, prefixes, strict=True)]
    try:
        return environment.get_template(name).render(
            document=document,
            brand=document.brand,
            title=document.brand.title or "API announcement audit",
            name=_name(document),
            heading=_heading(document),
            audits=audits,
            overview=overview_of(document, audits, plans, addresses) if many else None,
            as_of=str(document.as_of),
            timeline=timeline_of(reports, addresses) if reports else None,
            rates=rate_rows(document.rates),
            redaction=_REDACTIONS[document.redaction],
            **more,
        )
    except jinja2.TemplateError as error:
        where = getattr(error, "name", None) or name
        line = f":{error.lineno}" if isinstance(error, jinja2.TemplateSyntaxError) else ""
        raise AuditorError(f"Template {where}{line}: {type(error).__name__}: {error}.".replace("..", ".")) from error


def _heading(document: Document) -> str:
    if document.plan_alone:
        return f"Plan for {_name(document)}"
    return f"{document.brand.title}: {_name(document)}" if document.brand.title else f"API audit of {_name(document)}"


def _name(document: Document) -> str:
    names = [each.name for each in document.applications]
    return ", ".join(names) if len(names) < 4 else f"{len(names):,} applications"


def _reader(templates: Templates) -> Callable[[str], str | None]:
    """Templates by their names, which lead nowhere but into the two folders."""

    def read(name: str) -> str | None:
        if name.startswith("/") or ".." in name or "\\" in name or ":" in name:
            return None
        own = templates(name)
        file = templates_folder() / name
        return own if own is not None else file.read_text(encoding="utf-8") if file.is_file() else None

    return read


def _accent(document: Document) -> str:
    accent = document.brand.accent
    return f"\n:root {{ --accent: #{accent}; }}\n" if accent else ""


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _html_prose(text: str) -> Markup:
    """Our own prose for HTML: what stands between backticks is code."""
    pieces = CODE.split(text)
    return Markup().join(
        Markup("<code>{}</code>").format(piece) if number % 2 else escape(piece) for number, piece in enumerate(pieces)
    )
