"""What only IPython understands (`%magic`, `!shell`, `name?`), replaced by Python of the same number of lines."""

from __future__ import annotations

import re

# Cell magics whose body is Python; all others hold another language or are not run here.
_PYTHON_CELLS = frozenset({"capture", "prun", "time", "timeit"})
_CELL_MAGIC = re.compile(r"\s*%%(\w+)")
# `%time call()` runs its argument; options before it (`-n 10`) are blanked out along with the magic.
_TIMED = re.compile(
    r"(?P<indent>[ \t]*)(?P<magic>%(?:time|timeit|prun)\b(?:[ \t]+-\w+(?:[ \t]+\d+)?)*[ \t]+)(?=[^\s\-])"
)
_MAGIC = re.compile(r"(?P<indent>[ \t]*)[%!?]")
_ASSIGNED = re.compile(r"(?P<head>[\w., \t\[\]'\"]+=[ \t]*)[%!](?!=)")
_HELP = re.compile(r"(?P<indent>[ \t]*)%{0,2}[\w.*\[\]]+\?{1,2}[ \t]*(?:#.*)?")
# One token of a logical line that decides where it ends: strings, brackets, comments, joined lines.
_TOKEN = re.compile(r"""[rRbBuUfF]{0,2}(?P<quote>'{3}|"{3}|'|")|(?P<open>[(\[{])|(?P<close>[)\]}])|\#[^\n]*|\\\n|\n""")
_STRING_END = {
    quote: re.compile(r"(?:[^\\]|\\.)*?" + (quote if len(quote) == 3 else rf"(?:{quote}|(?=\n))"), re.DOTALL)
    for quote in ("'''", '"""', "'", '"')
}


def plain_python(cell: str) -> str:
    """The cell as Python: same lines, and what stays keeps its columns; empty if the cell is in another language."""
    pieces: list[str] = []
    start = 0
    while magic := _CELL_MAGIC.match(cell, start):
        if magic[1] not in _PYTHON_CELLS:
            return ""
        end = _line_end(cell, magic.end())
        pieces.append(cell[start:end].replace("%%", "# ", 1))
        start = end
    while start < len(cell):
        end = _line_end(cell, start)
        replaced = _replace(cell[start:end])
        if replaced is None:
            end = _logical_end(cell, start)
            pieces.append(cell[start:end])
        else:
            while cell[start:end].endswith("\\\n") and end < len(cell):  # A shell command that goes on.
                start, end = end, _line_end(cell, end)
                replaced += "\n"
            pieces.append(replaced)
        start = end
    return "".join(pieces)


def _replace(line: str) -> str | None:
    """The line as Python, or None if it is Python already; it stands where a statement begins."""
    text = line.removesuffix("\n")
    newline = line[len(text) :]
    if timed := _TIMED.match(text):
        # `0;` and blanks: a statement of no effect, so that the timed one stays in its column.
        return f"{timed['indent']}0;{' ' * (len(timed['magic']) - 2)}{text[timed.end() :]}{newline}"
    if (found := _MAGIC.match(text)) or (found := _HELP.fullmatch(text)):
        return f"{found['indent']}pass{newline}"
    if found := _ASSIGNED.match(text):
        return f"{found['head']}None{newline}"
    return None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1


def _logical_end(text: str, start: int) -> int:
    """Where the statement line that begins at `start` ends: behind a line end outside of strings and brackets."""
    depth = 0
    position = start
    while token := _TOKEN.search(text, position):
        position = token.end()
        if token["quote"]:
            closing = _STRING_END[token["quote"]].match(text, position)
            if closing is None:
                return len(text)
            position = closing.end()
        elif token["open"]:
            depth += 1
        elif token["close"]:
            depth = max(depth - 1, 0)
        elif token[0] == "\n" and depth == 0:
            return position
    return len(text)
