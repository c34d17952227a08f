"""Addresses that are texts, holes and all: `urlsplit`, `urlunsplit` and `urljoin`."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, takewhile

from msgspec.structs import replace

from auditor.models.names import is_named
from auditor.semantics.domain import texts
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import (
    Answer,
    Constant,
    External,
    Hole,
    Piece,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.machine import Arguments, Machine

# Where a part ends, and which one begins there.
_ENDS = {
    "netloc": {"/": "path", "?": "query", "#": "fragment"},
    "path": {"?": "query", "#": "fragment"},
    "query": {"#": "fragment"},
    "fragment": {},
}  # fmt: skip
_HOST_ATTRIBUTES = frozenset({"host", "raw_host", "hostname"})
# With a user and a port, if the address has them.
_SERVER_ATTRIBUTES = frozenset({"netloc", "authority"})
_NAMES = ("scheme", "netloc", "path", "query", "fragment")
# The kind of an address that was taken apart, the attribute with the whole of it, and the one with a request's query.
SPLIT = "urllib.parse.SplitResult"
WHOLE = "url"
QUERY = "params"


def split_url(urls: Values, place: Place, machine: Machine) -> Values:
    """The parts of an address that is only known by its origin keep that origin."""
    return join(*(_split(url, place, machine) for url in urls))


def _split(url: Value, place: Place, machine: Machine) -> Values:
    match url:
        case Answer(request=request, path=path):
            return (Answer(request, (*path, ".urlsplit()")),)
        case Unknown(hint=hint, reason=reason) if hint:
            return unknown(f"{hint}.urlsplit()", reason, place)
        case Text():
            sections = _sections(url)
            if sections is not None:
                attrs: dict[str, Values] = {name: (Text(tuple(sections[name]), url.place),) for name in _NAMES}
                attrs |= {"hostname": attrs["netloc"], WHOLE: (url,)}
                return (machine.allocate(InstanceState(kind=External(SPLIT), attrs=attrs, place=place)),)
    return unknown("urlsplit()", "a part of an address", place)


def call_on_parts(
    ref: Ref, state: InstanceState, name: str, arguments: Arguments, place: Place, machine: Machine
) -> Values | None:
    """`parts.geturl()`, `parts._replace(path=…)`, and `request.prepare_url(url, params)`; None for all else."""
    if is_named(name, "address_setters") and arguments.positional:
        given = dict(zip((WHOLE, QUERY), arguments.positional, strict=False))
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, **given})
        return (Constant(None, place),)
    if not isinstance(state.kind, External) or state.kind.name != SPLIT:
        return None
    if is_named(name, "copying"):
        wholes = (url for url in state.attrs[WHOLE] if isinstance(url, Text))
        return split_url(join(*(with_parts(url, arguments.keywords, place) for url in wholes)), place, machine)
    return state.attrs[WHOLE] if is_named(name, "same_text") else None


def whole(value: Value, machine: Machine) -> Values:
    """An address that was taken apart as a text; all else as it is."""
    state = machine.state(value)
    if isinstance(state, InstanceState) and isinstance(state.kind, External) and state.kind.name == SPLIT:
        return state.attrs[WHOLE]
    return (value,)


def joined_url(parts: Values, place: Place, machine: Machine) -> Values:
    """`urlunsplit((scheme, netloc, path, query, fragment))`, `urlunparse` with one more; queries are left out."""
    return join(*(_joined(each, place, machine) for each in parts)) or unknown("urlunsplit()", "no parts", place)


def with_parts(url: Text, given: Mapping[str, Values], place: Place, *, is_longer: bool = False) -> Values:
    """An address with another scheme, host or path: `url.copy_with(host=…, path=…)`, `url.with_host(…)`.

    `is_longer` if the path is added to the one that the address has: `url.add(path=…)`.
    """
    sections = _sections(url)
    if sections is None or not any(name in given for name in _NAMES[:3]):
        return (url,)
    own = {name: Text(tuple(sections[name]), url.place) for name in _NAMES[:3]}
    groups = [given.get("scheme") or (own["scheme"],), (text("://", place),), given.get("netloc") or (own["netloc"],)]
    if "path" not in given or is_longer:
        groups.append((own["path"] if "path" not in given else texts.strip(own["path"], "/", left=False, right=True),))
    if "path" in given:
        paths = tuple(texts.strip(texts.as_text(each, place), "/", left=True, right=False) for each in given["path"])
        groups += [(text("/", place),), paths]
    return texts.combine(groups, place)


def _joined(parts: Value, place: Place, machine: Machine) -> Values:
    if (told := whole(parts, machine)) != (parts,):
        return told
    known = machine.positions(parts)
    if known is None or len(known) not in (5, 6) or not (known[0] and known[1] and known[2]):
        return unknown("urlunsplit()", "parts of an address", place)
    paths = tuple(texts.strip(texts.as_text(value, place), "/", left=True, right=False) for value in known[2])
    slash: Values = (text("/", place),) if any(path.parts for path in paths) else ()
    return texts.combine([known[0], (text("://", place),), known[1], *([slash, paths] if slash else [])], place)


def host_of(url: Text, name: str) -> Values:
    """What an attribute of a URL object tells of its host; empty for other attributes."""
    sections = _sections(url) if name in _HOST_ATTRIBUTES | _SERVER_ATTRIBUTES else None
    if sections is None:
        return ()
    server = sections["netloc"]
    return (Text(tuple(server if name in _SERVER_ATTRIBUTES else _host_alone(server)), url.place),)


def _host_alone(server: list[Piece | Hole]) -> list[Piece | Hole]:
    """The host without the user before it and the port behind it."""
    users = [at for at, part in enumerate(server) if isinstance(part, Piece) and "@" in part.text]
    found: list[Piece | Hole] = []
    for part in server[users[-1] if users else 0 :]:
        if isinstance(part, Hole):
            found.append(part)
            continue
        host, port, _ = part.text.rpartition("@")[2].partition(":")
        if host:
            found.append(Piece(host, part.place))
        if port:
            break
    return found


def _sections(url: Text) -> dict[str, list[Piece | Hole]] | None:
    """The pieces and holes of each part; None unless the address begins with a scheme that is written out."""
    begun = [part for part in takewhile(lambda part: isinstance(part, Piece), url.parts) if isinstance(part, Piece)]
    so_far = accumulate(part.text for part in begun)
    last = next((at for at, known in enumerate(so_far) if "://" in known), None)
    if last is None:
        return None
    found: dict[str, list[Piece | Hole]] = {name: [] for name in _NAMES}
    scheme, _, rest = "".join(part.text for part in begun[: last + 1]).partition("://")
    found["scheme"].append(Piece(scheme, begun[0].place))
    current = "netloc"
    for part in (Piece(rest, begun[last].place), *url.parts[last + 1 :]):
        if isinstance(part, Piece):
            current = _spread(part, current, found)
            continue
        host = "".join(p.text for p in found["netloc"] if isinstance(p, Piece))
        if current == "netloc" and "." in host and not host.endswith((".", "-", ":")):
            # `f"{BASE}{endpoint}"`: what follows a complete host is a path.
            current = "path"
        found[current].append(part)
    return found


def _spread(piece: Piece, current: str, found: dict[str, list[Piece | Hole]]) -> str:
    """Put a piece into the parts it covers; the part in which it ends."""
    start = 0
    for index, character in enumerate(piece.text):
        following = _ENDS[current].get(character)
        if following is not None:
            if index > start:
                found[current].append(Piece(piece.text[start:index], piece.place))
            current, start = following, index if following == "path" else index + 1
    if piece.text[start:]:
        found[current].append(Piece(piece.text[start:], piece.place))
    return current


def url_join(base: Values, path: Values, place: Place) -> Values:
    """`urljoin`: an absolute path replaces the base's path, a relative one its last segment."""
    pairs = ((texts.as_text(one, place), texts.as_text(other, place)) for one in base for other in path)
    return join(tuple(_url_joined(one, other, place) for one, other in pairs))


def _url_joined(base: Text, path: Text, place: Place) -> Text:
    head = path.parts[0] if path.parts else None
    if isinstance(head, Piece) and "://" in head.text:
        return path
    if len(path.parts) == 1 and isinstance(head, Hole):
        begun = base.parts[0] if base.parts else None
        # Where a link of an answer redirects to: `urljoin(link, response.headers["Location"])`.
        redirects = isinstance(head.value, Answer) and isinstance(begun, Hole) and isinstance(begun.value, Answer)
        if redirects or texts.is_address(head.value):
            return path
    kept = _origin(base) if isinstance(head, Piece) and head.text.startswith("/") else _folder(base)
    return texts.concatenate([kept, path], place)


def _origin(base: Text) -> Text:
    """Scheme and host; a base that begins with a hole is taken to be just that, unless it goes on."""
    if not base.parts or isinstance(base.parts[0], Hole):
        return Text(base.parts[:1], base.place)
    scheme, mark, rest = base.parts[0].text.partition("://")
    if not mark:
        return base
    host, slash, _ = rest.partition("/")
    origin = Piece(f"{scheme}://{host}", base.parts[0].place)
    if slash or len(base.parts) == 1:
        return Text((origin,), base.place)
    kept: list[Piece | Hole] = [base.parts[0]]
    for part in base.parts[1:]:
        if isinstance(part, Piece) and "/" in part.text:
            kept.append(Piece(part.text.partition("/")[0], part.place))
            break
        kept.append(part)
    return Text(tuple(kept), base.place)


def _folder(base: Text) -> Text:
    """Everything up to the last slash (the host itself gets one)."""
    last = base.parts[-1] if base.parts else None
    if not isinstance(last, Piece):
        return texts.concatenate([base, text("/", base.place)], base.place)
    head, slash, _ = last.text.rpartition("/")
    if slash and not head.endswith("/"):
        return Text((*base.parts[:-1], Piece(head + slash, last.place)), base.place)
    return texts.concatenate([base, text("/", base.place)], base.place)
