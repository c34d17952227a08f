"""What is handed over between the reader and the writer."""
from dataclasses import dataclass as record, field as part


@record
class Attachment:
    name: str
    link: str


@record
class Item:
    number: int
    attachments: list[Attachment] = part(default_factory=list)
