"""OAuth sessions that are told to refresh (`session.refresh_token(URL)`) and keep the new pair in memory."""

from __future__ import annotations

from collections.abc import Collection

from auditor.detectors.refresh_tokens.answer_uses import AnswerUse
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.oauth_requests import REFRESH, OAuthRequest, session_values
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.semantics.domain.values import Ref, Values
from auditor.semantics.resolution import Resolution

# The attribute of such a session with the pair.
_PAIR = "token"


def is_forgotten(
    sent: OAuthRequest, use: AnswerUse, updaters: Collection[str], resolution: Resolution, syntax: Syntax
) -> bool:
    """Whether nobody takes the new pair out of the session, nor the answer that the session gives back."""
    method = sent.call.func if sent.call is not None else None
    if sent.method != REFRESH or not isinstance(method, facts.Attribute) or use.escapes or REFRESH in use.reads:
        return False
    sessions = resolution.values(method.base)
    is_made_here = bool(sessions) and all(isinstance(session, Ref) for session in sessions)
    is_kept = any(session_values(method, updater, resolution) for updater in updaters if updater)
    return is_made_here and not is_kept and not _is_read(sessions, resolution, syntax)


def lives_on(sent: OAuthRequest, syntax: Syntax) -> bool:
    """Whether the session may refresh once more: an object, or a module beside its functions, holds it."""
    method = sent.call.func if sent.call is not None else None
    if not isinstance(method, facts.Attribute) or not isinstance(method.base, facts.Name):
        return True
    function = syntax.site(method).function
    return function is not None and method.base.id not in syntax.assigned(function.body)


def _is_read(sessions: Values, resolution: Resolution, syntax: Syntax) -> bool:
    read = (part for part in name_uses(syntax).attributes.get(_PAIR, ()) if isinstance(part, facts.Attribute))
    return any(not set(sessions).isdisjoint(resolution.values(part.base)) for part in read)
