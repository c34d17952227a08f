"""procoretech.com is where mail comes from, not an API."""

from __future__ import annotations

import imaplib
import re

SENDERS = ("no-reply@procoretech.com", "support@procore.com")
SUBJECT = re.compile(r"^\[Procore\] RFI #(?P<number>\d+)")


def unread(host: str, user: str, password: str) -> list[bytes]:
    with imaplib.IMAP4_SSL(host) as box:
        box.login(user, password)
        box.select("INBOX", readonly=True)
        found: list[bytes] = []
        for sender in SENDERS:
            _, data = box.search(None, "UNSEEN", "FROM", sender)
            found += data[0].split()
        return found


def rfi_number(subject: str) -> int | None:
    match = SUBJECT.match(subject)
    return int(match["number"]) if match else None
