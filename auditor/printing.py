"""The door through which all text of somebody's code, files and settings goes to a screen, a log or a document.

Control, bidirectional and invisible characters become visible, line feeds too, and nothing is read as a command by the
servers that watch a log: a file name may hold any of them.
"""

from __future__ import annotations

import json
import re
import unicodedata

_KEPT_FORMAT = "\u200c\u200d"  # joiners of Persian, Indic scripts and emoji: they hide and reorder nothing.
# Other characters of ASCII are shown as they are, and the sign for what is not shown.
_SUSPECT = re.compile(r"[^\t\n\x20-\x7e…]")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_ESCAPES = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}
# GitHub's runner leaves out blanks before the colons, and knows no command that begins with a third one:
# https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions. Anywhere in a line count `##[…]`
# (GitHub, Azure), `##vso[…]` (Azure) and `##teamcity[…]`.
_AT_START = re.compile(r"^([^\S\n]*)(?=::(?!:))", re.MULTILINE)
_ANYWHERE = re.compile(r"##(?=[\w.-]*\[)")
_DISARMED = "#\u266f"


def visible(text: str) -> str:
    """The text with hidden characters replaced one by one, so that columns stay; tabs and line feeds stay."""
    return _SUSPECT.sub(lambda found: _pictured(found.group()), text)


def one_line(text: str) -> str:
    r"""The text on one line: hidden characters as Python would write them (`\n`, `\x1b`, `\u202e`)."""
    if text.isprintable():  # Also false for some blanks that are kept.
        return text
    return "".join(_escaped(character) if _is_hidden(character) else character for character in text)


def for_logs(text: str) -> str:
    """A finished text, whose lines no build server takes for commands; it may hold colours of our own."""
    return _ANYWHERE.sub(_DISARMED, _AT_START.sub(r"\1\\", text))


def json_text(document: object, *, indent: int | None = 2) -> str:
    """The JSON of a document, which means what it did, with hidden characters (and commands to a log) escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    text = _SUSPECT.sub(lambda found: _json_escape(found.group()), text)
    return _ANYWHERE.sub(r"#\\u0023", text)


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN and character not in _KEPT_FORMAT


def _pictured(character: str) -> str:
    code = ord(character)
    if character in "\t\n":
        return character
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if _is_hidden(character) else character


def _escaped(character: str) -> str:
    code = ord(character)
    if character in _ESCAPES:
        return _ESCAPES[character]
    if 0xDC80 <= code <= 0xDCFF:  # A byte of a file name that is not UTF-8.
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _json_escape(character: str) -> str:
    return json.dumps(character)[1:-1] if _is_hidden(character) else character
