"""The inventory as it may be shown: every value of the code in it passes the door."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.disclosure import Door
from auditor.disclosure.paths import shown_file, speller
from auditor.model import Location, Phrase, Replacement
from auditor.model.inventory import Call, Endpoint, Inventory, Step, UnknownCall


def disclose(inventory: Inventory, door: Door) -> Inventory:
    """The same inventory, shown through the door."""
    return _Disclosing(inventory, door).inventory()


class _Disclosing:
    def __init__(self, inventory: Inventory, door: Door) -> None:
        self._inventory = inventory
        self._door = door
        paths = {problem.path for problem in inventory.problems}
        calls: list[Call | UnknownCall] = [call for endpoint in inventory.endpoints for call in endpoint.calls]
        for call in (*calls, *inventory.unknown):
            paths |= {call.location.path, *(step.location.path for step in call.chain)}
        self._paths = {} if door.literals else speller(paths)

    def inventory(self) -> Inventory:
        given = self._inventory
        return replace(
            given,
            root=given.root if self._door.literals else shown_file(given.root),
            endpoints=tuple(map(self._endpoint, given.endpoints)),
            unknown=tuple(map(self._unknown, given.unknown)),
            problems=tuple(replace(each, path=self._path(each.path)) for each in given.problems),
        )

    def _endpoint(self, endpoint: Endpoint) -> Endpoint:
        return replace(
            endpoint,
            path=endpoint.path if endpoint.operation else self._door.value(endpoint.path),
            family=self._door.value(endpoint.family),
            replacement=self._replacement(endpoint.replacement),
            calls=tuple(map(self._call, endpoint.calls)),
        )

    def _call(self, call: Call) -> Call:
        return replace(
            call,
            path=self._door.value(call.path),
            hosts=tuple(dict.fromkeys(map(self._door.value, call.hosts))),
            function=self._door.value(call.function),
            location=self._moved(call.location),
            written=call.written and self._moved(call.written),
            chain=tuple(map(self._step, call.chain)),
            reasons=tuple(map(self._sentence, call.reasons)),
            question=self._sentence(call.question),
        )

    def _unknown(self, call: UnknownCall) -> UnknownCall:
        return replace(
            call,
            address=call.address if isinstance(call.address, Phrase) else self._door.value(call.address),
            function=self._door.value(call.function),
            location=self._moved(call.location),
            chain=tuple(map(self._step, call.chain)),
            reason=self._sentence(call.reason),
            question=self._sentence(call.question),
        )

    def _step(self, step: Step) -> Step:
        return replace(
            step,
            location=self._moved(step.location),
            caller=self._door.value(step.caller),
            callee=self._door.value(step.callee),
        )

    def _replacement(self, found: Replacement | None) -> Replacement | None:
        return found and replace(found, old=self._door.value(found.old), new=self._door.value(found.new))

    def _sentence(self, text: str) -> str:
        """Places within it are spelled as everywhere."""
        for path, shown in self._paths.items():
            if path != shown:
                text = text.replace(path, shown)
        return self._door.sentence(text)

    def _moved(self, location: Location) -> Location:
        return replace(location, path=self._path(location.path))

    def _path(self, path: str) -> str:
        return self._paths.get(path, path)
