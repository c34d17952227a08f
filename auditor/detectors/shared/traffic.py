"""Which parts of the code talk to whom: the requests of the project, sorted by the functions they leave from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from auditor.detectors.shared.passages import Passages
from auditor.detectors.shared.syntax import Syntax
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Place, Value
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


class Sent(NamedTuple):
    """What one request was: to whom, and whether it asked for a token.

    `is_strange` if the path is none of the vendor's, whatever the host may be.
    """

    party: Party
    is_token: bool
    is_strange: bool = False


class Traffic(Passages[Sent]):
    """`speaks_of_token` tells by the names in an address whether somebody else is asked for a token there."""

    def __init__(
        self,
        resolution: Resolution,
        syntax: Syntax,
        vendor: Vendor,
        speaks_of_token: Callable[..., bool] = lambda *_: False,
    ) -> None:
        super().__init__(syntax)
        self._vendor = vendor
        self._speaks_of_token = speaks_of_token
        self._requests_of = resolution.requests_of
        self._asking = {
            request.observation.site
            for request in resolution.requests
            if request.kind is Kind.OAUTH and self._asks_for_token(request)
        }
        self._by_id = {each.id: frozenset(self._sent(each)) for each in resolution.observations}
        self._of_objects: dict[Place, set[Sent]] = defaultdict(set)
        for observation in resolution.observations:
            self.note(observation, self._by_id[observation.id])
            if observation.sender is not None and observation.sender.made is not None:
                self._of_objects[observation.sender.made] |= self._by_id[observation.id]

    def answerer(self, observation: int) -> frozenset[Sent]:
        """Whom the request with this number went to."""
        return self._by_id.get(observation, frozenset())

    def of_object(self, made: Place | None) -> frozenset[Sent]:
        """What the methods of the object send that was made by this call."""
        return frozenset(self._of_objects.get(made, ())) if made is not None else frozenset()

    def _sent(self, observation: Observation) -> Iterator[Sent]:
        requests = self._requests_of(observation.id)
        if requests:
            for request in requests:
                yield Sent(Party.VENDOR, request.kind is Kind.OAUTH and self._asks_for_token(request))
            return
        # What asks the vendor for a token asks others for theirs.
        asks = observation.site in self._asking
        for value in observation.urls:
            sent = self._foreign(value)
            yield sent._replace(is_token=True) if asks else sent

    def _asks_for_token(self, request: Request) -> bool:
        oauth = self._vendor.oauth
        path = request.path.rstrip("/")
        return not path.endswith((oauth.authorize, oauth.token_info, oauth.revoke))

    def _foreign(self, value: Value) -> Sent:
        url = parse_url(as_text(value, None))
        is_token = self._speaks_of_token(*(url.host or url.base_hint).split("."), *url.path.split("/"))
        named = self._vendor.names_another(url.base_hint) and not self._vendor.is_named_in(url.base_hint)
        return Sent(Party.OTHER if named else addressee(value, self._vendor), is_token, self._is_strange(url))

    def _is_strange(self, url: Url) -> bool:
        """Whether a path is known and none of the vendor's: `https://{host}/api/v2/login`; any base may end in it."""
        oauth, path = self._vendor.oauth, url.path.rstrip("/")
        if not path or "{" in path or self._vendor.is_named_in(path, url.base_hint, url.host or ""):
            return False
        known = (oauth.authorize, oauth.token, oauth.token_info, oauth.revoke)
        return oauth.prefix not in path and not any(each.endswith(path) for each in known)


def token_parties(sent: Iterable[Sent]) -> frozenset[Party]:
    """Whose tokens are asked for."""
    return frozenset(one.party for one in sent if one.is_token and one.party is not Party.UNKNOWN)


def are_for_tokens(sent: frozenset[Sent]) -> bool:
    """Whether tokens are asked for, and nothing else."""
    return bool(token_parties(sent)) and all(one.is_token for one in sent)


def are_strange(sent: frozenset[Sent]) -> bool:
    """Whether something is sent, and all of it along paths that are none of the vendor's."""
    return bool(sent) and all(one.is_strange for one in sent)


def parties(sent: Iterable[Sent]) -> frozenset[Party]:
    """Who is sent anything, as far as that is known."""
    return frozenset(one.party for one in sent if one.party is not Party.UNKNOWN)
