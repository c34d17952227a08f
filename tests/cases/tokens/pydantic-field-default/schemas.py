"""Wire models of the Procore adapter."""
from datetime import datetime, timedelta, timezone
from typing import Optional

from pydantic import BaseModel, Field


class TokenResponse(BaseModel):
    access_token: str
    token_type: str = "bearer"
    expires_in: int = Field(default=7200, ge=0)  # expect: PCR101
    created_at: int
    refresh_token: Optional[str] = None

    def expires_at(self) -> datetime:
        created = datetime.fromtimestamp(self.created_at, tz=timezone.utc)
        return created + timedelta(seconds=self.expires_in)
