"""Bytes to text and back as Python itself decodes a source file: byte order mark, PEP 263, UTF-8."""

from __future__ import annotations

import codecs
import re

from auditor.model import Problem

# https://peps.python.org/pep-0263/#defining-the-encoding
_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"^[ \t\f]*(?:#|$)")
_NEWLINE = re.compile(rb"\r\n|\r|\n")
_FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# A comment that names the encoding stands on one of the first two lines; more bytes need not be split.
_HEAD = 4096


def decode(data: bytes, path: str) -> str | Problem:
    r"""The text without its byte order mark, all line ends as `\n`: lines and columns are what they were."""
    foreign = next((name for mark, name in _FOREIGN_MARKS if data.startswith(mark)), None)
    if foreign:
        return Problem(path=path, message=f"Encoded as {foreign}, which Python does not read as source.", line=1)
    if b"\0" in data:
        return Problem(path=path, message="Contains null bytes.", line=_line_of(data, data.index(b"\0")))
    has_mark = data.startswith(codecs.BOM_UTF8)
    data = data.removeprefix(codecs.BOM_UTF8)
    encoding = declared_encoding(data)
    if has_mark and not _is_utf8(encoding):
        return Problem(path=path, message="Has a UTF-8 byte order mark but declares another encoding.", line=1)
    try:
        text = data.decode(encoding)
        text.encode()  # Some codecs yield lone surrogates, which no other text can carry.
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x}" if error.start < len(data) else "end of file"
        message = f"Cannot be decoded as {encoding}: unexpected {byte}."
        return Problem(path=path, message=message, line=_line_of(data, error.start))
    except (LookupError, UnicodeError):
        return Problem(path=path, message="Declares an encoding that is not one of texts.", line=1)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def encode(text: str) -> bytes:
    """Bytes that `decode` turns into this text; what its declared encoding cannot spell becomes a question mark."""
    declared = declared_encoding(text.encode("utf-8", "replace"))
    try:
        return text.encode(declared, "replace")
    except (LookupError, UnicodeError):
        return text.encode("utf-8", "replace")


def declared_encoding(data: bytes) -> str:
    """The encoding that a file without a byte order mark says it has; UTF-8 where it says nothing."""
    for line in _NEWLINE.split(data[:_HEAD], maxsplit=2)[:2]:
        if match := _COOKIE.match(line):
            return match[1].decode("ascii", "replace").lower()
        if not _BLANK.match(line):
            break
    return "utf-8"


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name in {"utf-8", "utf-8-sig"}
    except LookupError:
        return False


def _line_of(data: bytes, offset: int) -> int:
    return len(_NEWLINE.findall(data, 0, offset)) + 1
