"""Make somebody's text safe to show: credentials become asterisks, control characters become visible.

Masking keeps the length and the line breaks of the text, so that columns still point at the same characters.
It leans towards hiding too much: an excerpt is for orientation, a leaked credential is for good.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable

from auditor.printing import visible

MASK = "*"

# Shorter values are not looked for elsewhere: "test" or "1" would blot out half the report.
KNOWN_MINIMUM = 6
# Below this length random text cannot be told from a word.
RANDOM_MINIMUM = 20
# Bits a character; English words joined by underscores stay below, base64 and hexadecimal text above.
RANDOM_ENTROPY = 3.0
# Share of neighbours of different kinds (lower, upper, digit): about 0.5 in random text, 0.1 in identifiers.
RANDOM_CHANGES = 0.22
# How far a name is read back from the word in it that tells of a secret.
NAME_LIMIT = 40
# A run of lower-case letters this long without any separator is no word.
UNBROKEN_LETTERS = 28

_SECRET = (
    r"(?:client[_-]?secret|secret|passw(?:or)?d|passwd|passphrase|pwd|token|api[_-]?key|apikey|private[_-]?key"
    r"|signing[_-]?key|encryption[_-]?key|access[_-]?key|credentials?|bearer|jwt|authorization|cookie|assertion"
    r"|auth[_-]?code|code[_-]?verifier)"
)
# A name that ends like this speaks *about* a secret: `token_url`, `password_field`, `token_lifetime`.
_ABOUT = (
    r"(?![\w-]{0,50}(?:ur[li]s?|endpoint|path|route|type|names?|field|header|host|domain|lifetime|ttl|age|expir\w{0,8}|seconds|minutes"
    r"|margin|leeway|buffer|skew|file|dir|prefix|scheme|key_name|env|var|class|count|format|error|_at)\b)"
)
# What is looked at first here and in others makes them three times as quick.
_WORD = re.compile(rf"(?=[abcejpst]){_SECRET}", re.IGNORECASE)
_NAMED = rf"(?<![A-Za-z0-9]){_ABOUT}[\w-]{{0,{NAME_LIMIT}}}?{_SECRET}[\w-]{{0,30}}"
_STRING = (
    r"[rbuf]{0,2}(?:(?P<triple>\"{3}|'{3})(?P<long>(?:\\.|(?!(?P=triple))[^\\])*)(?P=triple)"
    r"|(?P<quote>[\"'])(?P<value>(?:\\.|(?!(?P=quote))[^\\\n])*)(?P=quote))"
)
_COMPARED = r"==|!=|=>|\bor\b"
_AFTER_NAME = rf"(?::\s*+[\w\[\]|. ]*+)?=(?!=)|:|{_COMPARED}"
_AFTER_QUOTED_NAME = rf"[\"']\s*+(?:[)\]]\s*+)?(?::|=(?!=)|(?P<listed>,)(?:\s*+default\s*+=)?|{_COMPARED})"
# What may stand between the sign and the literal: brackets, and calls that only wrap a value.
_WRAPPED = (
    r"(?:(?:\w+\.)*(?:Secret\w*|Field|field|Option|str|bytes|quote|b64decode|fromhex)?\(\s*+(?:default\s*+=\s*+)?)*"
)
_ASSIGNED = re.compile(
    rf"{_NAMED}(?:{_AFTER_QUOTED_NAME}|\s*+(?:{_AFTER_NAME}))\s*+{_WRAPPED}{_STRING}", re.IGNORECASE | re.DOTALL
)
# The name ends one text and the value is the next: `"…?access_token=" + "…"`, `"token=%s" % "…"`, `"Bearer " + "…"`.
_JOINED_ON = rf"(?:%s|\{{\w*\}})?[\"']\s*+(?:\+|%|\.format\()\s*+(?:\(\s*+)?{_STRING}"
_ENDS_TEXT = re.compile(rf"{_NAMED}\s*[=:]\s?{_JOINED_ON}", re.IGNORECASE | re.DOTALL)
_PARAMETER_ENDS_TEXT = re.compile(r"[\w-]+(?:=|: ?)(?:%s|\{\w*\})?[\"']")
_BEFORE_PARAMETER = tuple("?&;\"'")
_SCHEME_ENDS_TEXT = re.compile(rf"\b(?:Bearer|Basic|Digest)[ \t]*{_JOINED_ON}", re.IGNORECASE | re.DOTALL)
_CONTINUED = re.compile(rf"\s*+(?:[+\\]\s*+)?{_STRING}(?!\s*:)", re.IGNORECASE | re.DOTALL)
_AUTH_PAIR = re.compile(
    rf"(?=[abd])(?:\bauth\s*+=\s*+|(?:Basic|Digest)\w{{0,20}}Auth\w{{0,20}}\s*+)\(\s*+[^,()]++,\s*+{_STRING}",
    re.IGNORECASE | re.DOTALL,
)
_SETTING = re.compile(
    rf"""^[ \t]*(?:export[ \t]+|-[ \t]+)?["']?{_NAMED}["']?[ \t]*[:=][ \t]*(?P<value>[^\s"'#][^\n#]*)""",
    re.IGNORECASE | re.MULTILINE,
)
_QUERY = re.compile(rf"""(?<=["'?&;])(?=[\w-]+=){_NAMED}=(?!%s|%\()(?P<value>[^&\s"'{{}}<>]+)""", re.IGNORECASE)
_SCHEME = re.compile(r"\b(?:Bearer|Basic|Token|Digest)[ \t]+(?P<value>[^\s\"'{}()\[\],<>%]{3,})", re.IGNORECASE)
_URL_PASSWORD = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,20}://[^\s/:@\"'{}]{0,200}:(?P<value>[^\s@/\"'{}]{1,500})@", re.IGNORECASE
)
_JWT = re.compile(r"(?P<value>\beyJ[\w-]{6,}\.[\w-]+(?:\.[\w-]*)?)")
_CANDIDATE = re.compile(rf"(?P<value>[A-Za-z0-9+/=_-]{{{RANDOM_MINIMUM},}})")
_HOLE = re.compile(r"\{[^{}]*\}|%\(\w+\)s|%s")
_PLAIN_PATH = r"/(?:[a-z_{}.-]{1,80}(?:\d[\d.]{0,4})?(?:/|\Z))*"
_HARMLESS = re.compile(rf"\W{{1,3}}|https?://[^\s:@]*|{_PLAIN_PATH}|bearer|basic|true|false|none|null", re.IGNORECASE)
_PLAIN_ADDRESS = re.compile(rf"https?://[^\s:@/?#]++(?:{_PLAIN_PATH})?")
# In `("access_token", "refresh_token")` and `getenv("TOKEN", "SECRET")` the second text is a name as well.
_ANOTHER_NAME = re.compile(rf"[\w-]{{0,40}}{_SECRET}s?", re.IGNORECASE)
# In `{"Authorization": tokens["access_token"], "X-Account": …}` it is the next key.
_KEY = re.compile(r"\s*:")
_WORDS_AFTER_SCHEME = re.compile(r"[a-z]{2,12}[.,;:!?]?", re.IGNORECASE)
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")


def mask(text: str, *, known: Iterable[str] = (), settings: bool = False) -> str:
    """The text with credentials blotted out; `settings` also reads unquoted `name = value` lines."""
    return _blot(text, secret_spans(text, known=known, settings=settings))


def secret_spans(text: str, *, known: Iterable[str] = (), settings: bool = False) -> Iterable[tuple[int, int]]:
    """Where `mask` finds credentials, and these known ones."""
    yield from _spans(text, settings=settings)
    for value in known:
        yield from (found.span() for found in re.finditer(re.escape(value), text))


def safe(text: str, *, known: Iterable[str] = ()) -> str:
    """Masked and visible: what may enter a report."""
    return visible(mask(text, known=known))


def is_plain_address(value: str) -> bool:
    """Whether a text is an address of words alone, which hides nothing, whatever it is called."""
    return _PLAIN_ADDRESS.fullmatch(value) is not None


def secrets_in(text: str, *, settings: bool = False) -> frozenset[str]:
    """The credentials written in the text, to be hidden wherever else they turn up."""
    values = (text[start:end] for start, end in _spans(text, settings=settings))
    return frozenset(value for value in values if len(value) >= KNOWN_MINIMUM)


def _spans(text: str, *, settings: bool) -> Iterable[tuple[int, int]]:
    for found in (*_named(text), *_AUTH_PAIR.finditer(text), *_SCHEME_ENDS_TEXT.finditer(text)):
        yield from _quoted(found, text)
    for pattern in (_QUERY, _URL_PASSWORD, _JWT):
        yield from (found.span("value") for found in pattern.finditer(text))
    for found in _SCHEME.finditer(text):
        if not _WORDS_AFTER_SCHEME.fullmatch(found["value"]):
            yield found.span("value")
    for found in _CANDIDATE.finditer(text):
        if _is_random(found["value"]):
            yield found.span("value")
    if settings:
        for found in _SETTING.finditer(text):
            if not is_plain_address(found["value"].strip()):
                yield found.span("value")


def _named(text: str) -> Iterable[re.Match[str]]:
    """Names of secrets with their values; the quick search for the word comes first, names are then read from it."""
    tried = -1
    for word in _WORD.finditer(text):
        start = word.start()
        while start > max(word.start() - NAME_LIMIT, 0) and (text[start - 1].isalnum() or text[start - 1] in "_-"):
            start -= 1
        ends_text = text[start - 1 : start] in _BEFORE_PARAMETER and _PARAMETER_ENDS_TEXT.match(text, start)
        if start > tried and (found := (_ENDS_TEXT if ends_text else _ASSIGNED).match(text, start)):
            yield found
        tried = max(tried, start)


def _quoted(found: re.Match[str], text: str) -> Iterable[tuple[int, int]]:
    """The value of a match, and the texts that Python would join to it."""
    value, start = _literal_of(found)
    is_listed = bool(found.groupdict().get("listed"))
    if _HARMLESS.fullmatch(value) or (is_listed and (_ANOTHER_NAME.fullmatch(value) or _KEY.match(text, found.end()))):
        return
    yield from _outside_holes(value, start)
    joined = _CONTINUED.match(text, found.end())
    while joined:
        yield from _outside_holes(*_literal_of(joined))
        joined = _CONTINUED.match(text, joined.end())


def _literal_of(found: re.Match[str]) -> tuple[str, int]:
    group = "value" if found["quote"] else "long"
    return found[group], found.start(group)


def _outside_holes(value: str, offset: int) -> Iterable[tuple[int, int]]:
    """The literal parts of an f-string or template; its holes name variables, not secrets."""
    position = 0
    for hole in _HOLE.finditer(value):
        yield from _literal(value, position, hole.start(), offset)
        position = hole.end()
    yield from _literal(value, position, len(value), offset)


def _literal(value: str, start: int, end: int, offset: int) -> Iterable[tuple[int, int]]:
    part = value[start:end]
    if part.strip() and not _HARMLESS.fullmatch(part.strip()):
        scheme = re.match(r"\s*(?:bearer|basic|token)\s+", part, re.IGNORECASE)
        yield offset + start + (scheme.end() if scheme else 0), offset + end


def _is_random(text: str) -> bool:
    counts = Counter(text)
    entropy = -sum(count / len(text) * math.log2(count / len(text)) for count in counts.values())
    if entropy < RANDOM_ENTROPY:
        return False
    runs = re.findall(r"[A-Za-z0-9]+", text)
    longest = max(runs, key=len, default="")
    if len(longest) >= UNBROKEN_LETTERS and longest.islower() and longest.isalpha():
        return True
    kinds = [_kind(character) for run in runs for character in run]
    changes = sum(1 for left, right in itertools.pairwise(kinds) if left != right)
    pieces = [piece for run in runs for piece in _PIECES.findall(run)]
    average = sum(map(len, pieces)) / max(len(pieces), 1)
    has_digits = any(character.isdigit() for character in text)
    return average < (3.6 if has_digits else 2.6) and changes / max(len(kinds), 1) >= RANDOM_CHANGES


def _kind(character: str) -> str:
    if character.isdigit():
        return "digit"
    return "upper" if character.isupper() else "lower"


def _blot(text: str, spans: Iterable[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in spans:
        for position in range(start, end):
            if characters[position] not in "\r\n":
                characters[position] = MASK
    return "".join(characters)
