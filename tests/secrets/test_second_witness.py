"""A scanner that other people wrote looks for secrets in every output of the planted tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from detect_secrets.core.scan import scan_line
from detect_secrets.settings import transient_settings

from tests.secrets.kinds import project
from tests.secrets.outputs import outputs

# All that know the shape of some key. Entropy alone would find our own fingerprints, and names alone any example.
PLUGINS = [
    "ArtifactoryDetector",
    "AWSKeyDetector",
    "AzureStorageKeyDetector",
    "BasicAuthDetector",
    "DiscordBotTokenDetector",
    "GitHubTokenDetector",
    "GitLabTokenDetector",
    "JwtTokenDetector",
    "MailchimpDetector",
    "NpmDetector",
    "OpenAIDetector",
    "PrivateKeyDetector",
    "PypiTokenDetector",
    "SendGridDetector",
    "SlackDetector",
    "SquareOAuthDetector",
    "StripeDetector",
    "TelegramBotTokenDetector",
    "TwilioKeyDetector",
]


def found_in(text: str) -> Iterator[str]:
    """What kinds of secrets the scanner sees in a text."""
    with transient_settings({"plugins_used": [{"name": name} for name in PLUGINS]}):
        yield from {secret.type for line in text.splitlines() for secret in scan_line(line)}


def test_scanner_sees_what_was_planted() -> None:
    found = set(found_in("\n".join(project().values())))

    assert {"AWS Access Key", "Basic Auth Credentials", "GitHub Token", "Private Key", "Stripe Access Key"} <= found


@pytest.mark.slow
def test_scanner_sees_nothing_in_any_output(tmp_path: Path) -> None:
    for name, text in project().items():
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    found = {name: sorted(found_in(text)) for name, text in outputs(tmp_path).items()}

    assert {name: kinds for name, kinds in found.items() if kinds} == {}
