"""Code that recognises, rewrites, takes apart or builds a file link by its host or its shape."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.host_guards import HostGuards
from auditor.detectors.files.link_marks import Mark, Marks, is_address, listed_hosts, literals
from auditor.detectors.files.link_uses import Use, link_uses, searched_only
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.shared.module_kinds import is_in_test
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.syntax import Syntax, syntax_of
from auditor.detectors.shared.url_texts import host_place
from auditor.facts import expressions as expr
from auditor.model import Confidence, Hop, Match, Phrase, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.texts import with_holes
from auditor.semantics.domain.values import Answer, Fixed, Hole, Place, Ref, Text, Unknown, Value
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution
from auditor.semantics.test_code import is_test_module, stands_in

_WORDS = re.compile(r"[a-z]+")
# A word of a path inside a pattern: `companies/`, `/files`.
_PATH_WORD = re.compile(r"(?<![a-z])[a-z]{3,}+\\?/(?!/)|(?<!/)(?<!:)/[a-z]{3,}", re.IGNORECASE)
# A policy for browsers: `img-src 'self' https://…`.
_POLICY = re.compile(r"\b(?:img|default|connect|media|frame|object)-src\b")
# A bucket's name, or what fills its place, before the storage's host.
_ONE_BUCKET = re.compile(r"[\w}][\w.{}-]{0,255}\.s3[.-]")
# What a test may say of links without counting on them: what it expects, and what it hands in.
_FIXTURES = frozenset({"tested", "built", "listed", "keyed"})
# Parts of an address that hold none of its path.
_BEFORE_PATH = ((".netloc",), (".hostname",), (".scheme",))
# Kinds of uses that have no message of their own.
_MESSAGES = {"listed": "allow_list", "keyed": "tested", "taken apart": "parsed"}


class Options(Struct, frozen=True, kw_only=True):
    """What code calls links, and the lists that let some hosts pass."""

    allow_list_words: frozenset[str] = frozenset()
    link_names: frozenset[str] = frozenset()


class _Found(Struct, frozen=True, kw_only=True):
    """A use that counts on the look of links."""

    message: str
    root: Place
    site: Place
    shown: str
    reasons: tuple[str, ...] = ()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Tests of links against hosts, lists of such hosts, and requests to hosts that are put together."""
    options = read_options(rule, Options)
    judge = _Judge(
        resolution=resolution,
        links=FileLinks(resolution, knowledge, link_names=options.link_names),
        marks=Marks(knowledge.vendor),
        list_words=options.allow_list_words,
    )
    syntax, guards = syntax_of(resolution), HostGuards(resolution, knowledge.vendor)
    by_expression: dict[Hashable, list[_Found]] = defaultdict(list)
    uses = tuple(link_uses(resolution))
    searched = searched_only(uses, resolution, syntax)
    for use in uses:
        found = judge.judge(use)
        if found is not None and use.kind == "tested" and guards.decides(use):
            continue
        if found is not None and found.root not in searched and not stands_in(use.scope.module):
            by_expression[_edited(found.root, syntax)].append(found)
    for mark, written in listed_hosts(resolution, judge.marks, judge.list_words):
        message = "bucket" if mark.is_bucket else "allow_list"
        listed = _Found(message=message, root=written, site=written, shown=mark.shown)
        by_expression[_edited(written, syntax)].append(listed)
    for request in resolution.requests:
        place = host_place(request.url) if request.kind is Kind.FILE and request.method == "GET" else None
        if place is not None and not is_in_test(place, resolution):
            shown, site = request.url.host or "", request.observation.site
            made = _Found(message="built", root=place, site=site, shown=shown)
            by_expression[_edited(place, syntax)].append(made)
    for together in by_expression.values():
        # One condition may look at a link in several ways: it is one to edit.
        root = min(found.root for found in together)
        for found in together:
            yield _match(replace(found, root=root), resolution)


def _edited(place: Place, syntax: Syntax) -> Hashable:
    """The whole expression that someone would edit, however many lines it takes; entries of a display are apart."""
    expression = syntax.at(place)
    if expression is None:
        return place.module, place.span.line
    outermost = expression
    for ancestor in syntax.ancestors(expression):
        if isinstance(ancestor, expr.DictDisplay | expr.Sequence):
            break
        outermost = ancestor
    return id(outermost)


class _Judge(Struct, frozen=True, kw_only=True):
    """Decides whether a use of a text is about file links."""

    resolution: Resolution
    links: FileLinks
    marks: Marks
    list_words: frozenset[str]

    def judge(self, use: Use) -> _Found | None:
        module = use.scope.module
        if use.kind in _FIXTURES and is_test_module(module):
            return None
        if use.kind == "taken apart":
            return self._taken_apart(use, self._subject(use))
        texts = list(literals(self.resolution.values(use.text), self.resolution))
        # Most texts are of no such kind, whatever they are compared with.
        if not texts or any(self.marks.is_suffix(text) for text, _ in texts):
            return None
        subject = self._subject(use)
        if subject is not None and subject.target is Target.UPLOAD:
            return None
        mark = self._mark(use, texts, subject)
        if mark is None or not self._counts(use, mark):
            return None
        if not is_test_module(module) and mark.place is not None and is_in_test(mark.place, self.resolution):
            return None
        message = self._message(use, mark)
        site = Place(module.path, use.site.span)
        reasons = _reasons(subject) if not mark.is_sure or subject is not None else ()
        return _Found(message=message, root=mark.place or site, site=site, shown=mark.shown, reasons=reasons)

    def _message(self, use: Use, mark: Mark) -> str:
        if mark.is_bucket and use.kind != "built":
            return "bucket"
        if use.kind == "tested" and any(isinstance(each, Ref | Fixed) for each in self.resolution.values(use.text)):
            return "allow_list"
        return _MESSAGES.get(use.kind, use.kind)

    def _subject(self, use: Use) -> Link | None:
        """The link that is tested or taken apart, if it is one."""
        found = [self._derived(value, use.scope.module.path) for value in self.resolution.values(use.subject)]
        return next((link for link in found if link is not None), None)

    def _derived(self, value: Value, module: str) -> Link | None:
        """A link, or a part of one."""
        if isinstance(value, Answer):
            ways = (value.path[:end] for end in range(len(value.path), 0, -1))
            return next((link for way in ways if (link := self.links.link(Answer(value.request, way), module))), None)
        return self.links.link(value, module) if isinstance(value, Unknown) else None

    def _mark(self, use: Use, texts: list[tuple[str, Place | None]], subject: Link | None) -> Mark | None:
        """What in the texts gives it away; less is needed where the subject is known to be a link."""
        found = [mark for text, place in texts if (mark := self.marks.of(text, place)) is not None]
        sure = next((mark for mark in found if mark.is_sure), None)
        if sure is not None or subject is None or self._is_also_sent(use.subject):
            return sure
        beside = (
            m for text, place in texts for m in (self.marks.vendor_host(text, place), self.marks.storage(text, place))
        )
        found.extend(mark for mark in beside if mark is not None)
        is_own = self._names_a_bucket(use.text)
        return next((mark for mark in found if mark.is_sure or not (is_own or _ONE_BUCKET.search(mark.text))), None)

    def _is_also_sent(self, tested: expr.Expr | None) -> bool:
        """Whether what is tested may be an address that the code itself put together: then it tells requests apart."""
        return any(isinstance(value, Text) and value.parts for value in self.resolution.values(tested))

    def _names_a_bucket(self, text: expr.Expr | None) -> bool:
        """Whether the storage is that of one bucket, which is not the vendor's: the application's own."""
        texts = (value for value in self.resolution.values(text) if isinstance(value, Text))
        return any(_ONE_BUCKET.search(with_holes(each)) for each in texts)

    def _counts(self, use: Use, mark: Mark) -> bool:
        """Whether this kind of use of a marked text is what the rule is about."""
        match use.kind:
            case "listed":
                is_list = isinstance(use.text, expr.Sequence | expr.Call) and is_address(mark)
                words = set(_WORDS.findall(use.name.lower()))
                if _POLICY.search(mark.text) or _POLICY.search(use.name):
                    return True
                return is_list and bool(words & self.list_words)
            case "keyed":
                return mark.text == mark.shown and not mark.is_bucket
            case "built":
                return is_address(mark) and self._has_holes(use.text)
            case _:
                return True

    def _has_holes(self, text: expr.Expr | None) -> bool:
        """Whether something is filled in behind the host."""
        texts = (value for value in self.resolution.values(text) if isinstance(value, Text))
        return any(isinstance(part, Hole) for each in texts for part in each.parts[1:])

    def _taken_apart(self, use: Use, subject: Link | None) -> _Found | None:
        """A path word or a position inside a link that came out of an answer."""
        if subject is None or subject.target is Target.UPLOAD or subject.origin is not Origin.ANSWER:
            return None
        if self._is_host(use.subject):
            return None
        values = self.resolution.values(use.text)
        texts = ("/",) if use.text is None else (text for text, _ in literals(values, self.resolution))
        shown = next((text for text in texts if text == "/" or _PATH_WORD.search(text)), None)
        if shown is None:
            return None
        site = Place(use.scope.module.path, use.site.span)
        reason = "Only the link's shape is used, not its host."
        return _Found(message="parsed", root=site, site=site, shown=Phrase(quoted(shown)), reasons=(reason,))

    def _is_host(self, part: expr.Expr | None) -> bool:
        """Whether a part of a link is what stands before its path."""
        answers = [value for value in self.resolution.values(part) if isinstance(value, Answer)]
        return bool(answers) and all(answer.path[-1:] in _BEFORE_PATH for answer in answers)


def _reasons(subject: Link | None) -> tuple[str, ...]:
    if subject is not None and subject.origin is Origin.NAME:
        return (f"{quoted(subject.shown)} is assumed to be a file link by its name.",)
    return ()


def _match(found: _Found, resolution: Resolution) -> Match:
    root, site = resolution.locate(found.root), resolution.locate(found.site)
    start = Hop(location=root, message=f"{quoted(found.shown)} is set here.")
    return Match(
        root=root,
        site=site,
        message=found.message,
        fields={"text": found.shown},
        confidence=Confidence.MEDIUM if found.reasons else Confidence.HIGH,
        reasons=found.reasons,
        evidence=(start,) if root == site else (start, Hop(location=site, message="It is used here.")),
    )
