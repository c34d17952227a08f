"""The steps that a pattern takes on a text: Python's own way to match, written out so that steps can be counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any  # nodes of that parser have no types

from tests.robustness.backtracking import REPEATS, constants, is_one, parser

Then = Callable[[int], bool]


class TooManyStepsError(Exception):
    pass


def steps(pattern: re.Pattern[Any], method: str, text: str, limit: int) -> int:
    """How many nodes are tried until `search`, `match` or `fullmatch` is done; ends with an error past the limit."""
    run = _Run(pattern, text, limit)
    nodes = list(parser.parse(pattern.pattern, pattern.flags))
    starts = range(len(text) + 1) if method == "search" else range(1)
    for start in starts:
        if run.sequence(nodes, 0, start, (lambda end: end == len(text)) if method == "fullmatch" else _always):
            break
    return run.count


def _always(_: int) -> bool:
    return True


class _Run:
    """One text; recursion is as deep as the text is long."""

    def __init__(self, pattern: re.Pattern[Any], text: str, limit: int) -> None:
        self.count = 0
        self._text, self._limit, self._flags = text, limit, pattern.flags
        self._groups: dict[int, tuple[int, int]] = {}
        self._fits: dict[tuple[int, str], bool] = {}

    def sequence(self, nodes: list[Any], at: int, position: int, then: Then) -> bool:
        """Whether the nodes from one on match here, and what follows them does as well."""
        while True:
            self._tick()
            if at == len(nodes):
                return then(position)
            kind, argument = nodes[at]
            if kind in _SINGLE:
                if not self._fit(nodes[at], position):
                    return False
                position += 1
            elif kind is constants.AT:
                if not self._is_at(argument, position):
                    return False
            elif kind in (constants.ASSERT, constants.ASSERT_NOT):
                if self._looks(argument, position) is (kind is constants.ASSERT_NOT):
                    return False
            elif kind is constants.ATOMIC_GROUP:
                end = self._end_of(list(argument), position)
                if end is None:
                    return False
                position = end
            else:
                return self._choice(kind, argument, position, self._following(nodes, at + 1, then))
            at += 1

    def _following(self, nodes: list[Any], at: int, then: Then) -> Then:
        return lambda end: self.sequence(nodes, at, end, then)

    def _choice(self, kind: object, argument: Any, position: int, then: Then) -> bool:
        if kind in REPEATS:
            return self._repeat(kind, argument, position, then)
        if kind is constants.BRANCH:
            return any(self.sequence(list(branch), 0, position, then) for branch in argument[1])
        if kind is constants.SUBPATTERN:
            group, _, _, body = argument

            def closed(end: int) -> bool:
                if group is not None:
                    self._groups[group] = (position, end)
                return then(end)

            return self.sequence(list(body), 0, position, closed)
        if kind is constants.GROUPREF:
            start, end = self._groups.get(argument, (0, 0))
            return self._text.startswith(self._text[start:end], position) and then(position + end - start)
        if kind is constants.GROUPREF_EXISTS:
            group, yes, no = argument
            return self.sequence(list(yes if group in self._groups else no or ()), 0, position, then)
        raise NotImplementedError(kind)

    def _repeat(self, kind: object, argument: Any, position: int, then: Then) -> bool:
        least, most, inner = argument
        body = list(inner)
        if len(body) == 1 and body[0][0] in _SINGLE:
            return self._row(kind, body[0], least, most, position, then)
        if kind is constants.POSSESSIVE_REPEAT:
            number = 0
            while number < most and (end := self._end_of(body, position)) is not None and end > position:
                position, number = end, number + 1
            return (number >= least or not body) and then(position)

        def more(number: int, here: int) -> bool:
            return number < most and self.sequence(
                body, 0, here, lambda end: (end > here or number < least) and again(number + 1, end)
            )

        def again(number: int, here: int) -> bool:
            if number < least:
                return more(number, here)
            if kind is constants.MIN_REPEAT:
                return then(here) or more(number, here)
            return more(number, here) or then(here)

        return again(0, position)

    def _row(self, kind: object, node: Any, least: int, most: int, position: int, then: Then) -> bool:
        """A repeat of one character: counted first, given back one by one."""
        number = 0
        if kind is constants.MIN_REPEAT:
            while number <= most:
                self._tick()
                if number >= least and then(position + number):
                    return True
                if number == most or not self._fit(node, position + number):
                    return False
                number += 1
            return False
        while number < most and self._fit(node, position + number):
            self._tick()
            number += 1
        if kind is constants.POSSESSIVE_REPEAT:
            return number >= least and then(position + number)
        while number >= least:
            self._tick()
            if then(position + number):
                return True
            number -= 1
        return False

    def _end_of(self, nodes: list[Any], position: int) -> int | None:
        """Where a part ends that is not tried again."""
        ends: list[int] = []
        matched = self.sequence(nodes, 0, position, lambda end: not ends.append(end))  # type: ignore[func-returns-value] # None
        return ends[-1] if matched else None

    def _looks(self, argument: Any, position: int) -> bool:
        direction, body = argument
        if direction > 0:
            return self.sequence(list(body), 0, position, _always)
        start = position - body.getwidth()[0]
        return start >= 0 and self.sequence(list(body), 0, start, lambda end: end == position)

    def _fit(self, node: Any, position: int) -> bool:
        if position >= len(self._text):
            return False
        key = (id(node), self._text[position])
        if key not in self._fits:
            character = self._text[position]
            spellings = {character, character.swapcase()} if self._flags & re.IGNORECASE else {character}
            negated = node[0] is constants.NOT_LITERAL or (
                node[0] is constants.IN and any(each is constants.NEGATE for each, _ in node[1])
            )
            fits = [self._is(node, each) for each in spellings]
            self._fits[key] = all(fits) if negated else any(fits)
        return self._fits[key]

    def _is(self, node: Any, character: str) -> bool:
        kind, argument = node
        if kind is constants.ANY:
            return bool(self._flags & re.DOTALL) or character != "\n"
        if kind is constants.LITERAL:
            return bool(ord(character) == argument)
        if kind is constants.NOT_LITERAL:
            return bool(ord(character) != argument)
        negated = any(each is constants.NEGATE for each, _ in argument)
        return any(is_one(each, value, character) for each, value in argument) is not negated

    def _is_at(self, place: object, position: int) -> bool:
        text, end = self._text, len(self._text)
        before, after = text[position - 1 : position] if position else "", text[position : position + 1]
        if place is constants.AT_BEGINNING and self._flags & re.MULTILINE:
            return before in ("", "\n")
        if place in (constants.AT_BEGINNING, constants.AT_BEGINNING_STRING):
            return position == 0
        if place is constants.AT_END:
            return position == end or (after == "\n" and (position + 1 == end or bool(self._flags & re.MULTILINE)))
        if place is constants.AT_END_STRING:
            return position == end
        is_boundary = (re.match(r"\w", before) is None) is not (re.match(r"\w", after) is None)
        return is_boundary is (place is constants.AT_BOUNDARY)

    def _tick(self) -> None:
        self.count += 1
        if self.count > self._limit:
            raise TooManyStepsError


_SINGLE = frozenset({constants.LITERAL, constants.NOT_LITERAL, constants.ANY, constants.IN})
