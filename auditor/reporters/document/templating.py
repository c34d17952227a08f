"""Templates, ours and those of somebody else, which take the place of ours; all of them run in a sandbox."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from auditor.model import AuditorError
from auditor.reporters.shared.plain_text import CODE, cell, fence, markdown_prose, plain, span
from auditor.resources import templates_folder

# A template of somebody else's by its name; None where they have none, and ours is used.
Templates = Callable[[str], str | None]

# HTML and Markdown, with our templates and with somebody's own: compiling them takes longer than filling them.
_KEPT = 4
_DAY = re.compile(r"\b(\d{4}-\d\d-\d\d)\b", re.ASCII)
# What the frames of a template are called in a traceback begins with it.
_MARK = "template:"


def no_templates(_: str) -> str | None:
    """Only the shipped templates."""
    return None


def read_template(templates: Templates, name: str) -> str | None:
    """A template by its name, which leads nowhere but into the two folders."""
    if name.startswith("/") or ".." in name or "\\" in name or ":" in name:
        return None
    own = templates(name)
    file = templates_folder() / name
    return own if own is not None else file.read_text(encoding="utf-8") if file.is_file() else None


def fill(name: str, templates: Templates, shown: Mapping[str, object]) -> str:
    """A template with what it shows. Where somebody's own are used, whatever goes wrong is told with its place."""
    try:
        return _environment(templates, is_html=name.endswith(".html.j2")).get_template(name).render(shown)
    except Exception as error:  # A template may fail in every way that its sandbox allows.
        if templates is no_templates:
            raise
        told = f"Template {_place(error) or name}: {type(error).__name__}: {error}"
        raise AuditorError(f"{told.rstrip('.')}.") from error


@lru_cache(_KEPT)
def _environment(templates: Templates, *, is_html: bool) -> jinja2.Environment:
    def load(name: str) -> tuple[str, str, None] | None:
        text = read_template(templates, name)
        return None if text is None else (text, f"{_MARK}{name}", None)

    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(load),
        autoescape=is_html,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        plain=plain,
        span=span,
        cell=cell,
        fence=fence,
        prose=_html_prose if is_html else markdown_prose,
        dated=_dated if is_html else str,
        path=_path if is_html else str,
    )
    return environment


def _place(error: BaseException) -> str:
    """The innermost line of a template that led to an error; empty where none did."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name}:{error.lineno}"
    place, trace = "", error.__traceback__
    while trace is not None:
        if (file := trace.tb_frame.f_code.co_filename).startswith(_MARK):
            place = f"{file.removeprefix(_MARK)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _dated(text: str) -> Markup:
    """Text for HTML whose days are marked, so that none is broken in two."""
    pieces = _DAY.split(text)
    return Markup().join(
        Markup("<time>{}</time>").format(piece) if number % 2 else escape(piece) for number, piece in enumerate(pieces)
    )


def _path(text: str) -> Markup:
    """A place for HTML, which may be broken where a folder ends, and within a name only if it must."""
    return Markup("/<wbr>").join(escape(piece) for piece in text.split("/"))


def _html_prose(text: str) -> Markup:
    """Our own prose for HTML: what stands between backticks is code."""
    pieces = CODE.split(text)
    return Markup().join(
        Markup("<code>{}</code>").format(piece) if number % 2 else _dated(piece) for number, piece in enumerate(pieces)
    )
