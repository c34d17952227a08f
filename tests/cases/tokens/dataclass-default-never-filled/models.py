"""What we keep of the OAuth answer."""
from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass
class ProcoreToken:
    access_token: str
    refresh_token: str
    obtained_at: float = field(default_factory=time.time)
    lifetime: int = 7200  # expect: PCR101

    @property
    def expired(self) -> bool:
        return time.time() >= self.obtained_at + self.lifetime  # may: PCR101
