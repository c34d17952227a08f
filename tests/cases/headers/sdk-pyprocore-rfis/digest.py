"""pyprocore adds the header service by service; the RFI service leaves it out."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage

from pyprocore import list_rfis, list_vendors


def digest(project_id: int, company_id: int) -> str:
    rfis = list_rfis(project_id)  # expect: PCR201
    vendors = list_vendors(company_id)
    return f"{len(rfis)} RFIs, {len(vendors)} vendors"


def send(text: str, to: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Site digest"
    message["To"] = to
    message.set_content(text)
    with smtplib.SMTP("localhost") as smtp:
        smtp.send_message(message)
