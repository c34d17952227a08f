from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Sheet:
    prefix: ClassVar[str] = "A-"
    title: str
    place: str


@dataclass(frozen=True)
class Notice:
    title: str
    place: str
