"""What the exporter reads of an RFI."""

from __future__ import annotations

from pydantic import BaseModel


class Attachment(BaseModel):
    id: int
    filename: str
    url: str


class Question(BaseModel):
    body: str
    attachments: list[Attachment] = []


class Rfi(BaseModel):
    id: int
    number: str
    questions: list[Question] = []
