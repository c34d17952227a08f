"""Whether words speak of the refresh of the vendor's sandbox, and not of tokens or clouds."""

from __future__ import annotations

from auditor.model.vendor import Vendor
from auditor.tables import Table

# Code that renews tokens speaks of refreshing, too.
_TOKENS = ("refresh_token", "refresh token", "token_refresh", "token refresh", "refresh-token", "token-refresh")


def names_refresh(text: str, vendor: Vendor, options: Table) -> bool:
    """Whether words in lower case speak of the refresh of the vendor's sandbox."""
    left = without_others(text, options)
    if not any(word in left for word in options.texts("refresh_words")):
        return False
    if any(host.name in left for host in vendor.hosts if host.environment == options.text("environment")):
        return True
    if not any(word in left for word in options.texts("sandbox_words")):
        return False
    if any(hint in left for hint in vendor.name_hints):
        return True
    # Nobody else's sandbox is called monthly.
    return any(word in left for word in options.texts("monthly_words")) and not vendor.names_another(left)


def without_others(text: str, options: Table) -> str:
    """The words without those of tokens and clouds."""
    for word in (*_TOKENS, *options.texts("clouds"), *options.texts("other_restoring")):
        text = text.replace(word, "")
    return text
