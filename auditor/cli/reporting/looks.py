"""How a report looks: branding and rates from a profile or options, templates of somebody's own."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path, PurePosixPath

from auditor.cli.reporting.options import Wishes
from auditor.model import AuditorError, Effort
from auditor.planning.document import Brand
from auditor.planning.effort import Rates, Span
from auditor.reporters.document.templating import Templates, no_templates
from auditor.sources.reading import UnreadableError, read_regular
from auditor.tables import Table, read_table

_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")
_LOGO_LIMIT = 500_000
_TEMPLATE_LIMIT = 1_000_000
# Minutes of a year's work: a typing error, or a joke.
_MOST_MINUTES = 120_000
# By what each kind of picture begins with: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern.
_PICTURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"RIFF", "webp"), (b"<svg", "svg+xml"))


def looks_of(wishes: Wishes) -> tuple[Brand, Rates]:
    """Options beat the profile, which beats the defaults."""
    table = read_table(Path(wishes.profile)) if wishes.profile else Table({}, file="")
    folder = Path(wishes.profile).parent
    logo = wishes.logo or (str(folder / named) if (named := table.optional_text("logo")) else "")
    brand = Brand(
        title=wishes.title or table.optional_text("title"),
        client=wishes.client or table.optional_text("client"),
        consultant=wishes.consultant or table.optional_text("consultant"),
        logo=_picture(Path(logo)) if logo else "",
        accent=_colour(wishes.accent or table.optional_text("accent")),
    )
    rates = _rates(table.optional_table("effort"))
    table.finish()
    return brand, rates


def templates_of(folder: str) -> Templates:
    """The templates of a folder by their names; None where it has none of that name."""
    if not folder:
        return no_templates

    def read(name: str) -> str | None:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            return None
        file = Path(folder, *path.parts)
        if not file.is_file():
            return None
        return _read(file, _TEMPLATE_LIMIT).decode("utf-8", "replace")

    return read


def _rates(table: Table) -> Rates:
    usual = Rates()
    edits = {kind: _span(table, kind.value, usual.edits[kind]) for kind in Effort}
    rates = Rates(edits=edits, check=_span(table, "check", usual.check))
    table.finish()
    return rates


def _span(table: Table, key: str, usual: Span) -> Span:
    """Three numbers of minutes: low, likely, high."""
    if key not in table:
        return usual
    numbers = table.integers(key)
    if len(numbers) != 3 or list(numbers) != sorted(numbers) or not 0 <= numbers[0] <= numbers[-1] <= _MOST_MINUTES:
        raise table.complaint(key, "expected three numbers of minutes, such as [10, 20, 40]: low, likely, high")
    return Span(*numbers)


def _colour(text: str) -> str:
    if not text:
        return ""
    found = _COLOUR.fullmatch(text)
    if found is None:
        raise AuditorError(f"`{text}` is no colour. Write six hexadecimal digits, such as #0b57a4.")
    return found[1].lower()


def _picture(file: Path) -> str:
    data = _read(file, _LOGO_LIMIT)
    kind = next((kind for begin, kind in _PICTURES if data.lstrip()[:512].startswith(begin)), "")
    if not kind:
        raise AuditorError(f"{file}: no PNG, JPEG, WebP or SVG picture.")
    return f"data:image/{kind};base64,{b64encode(data).decode()}"


def _read(file: Path, limit: int) -> bytes:
    try:
        return read_regular(file, limit=limit)
    except UnreadableError as error:
        raise AuditorError(f"{file}: {error}") from error
