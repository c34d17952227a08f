import os
from datetime import datetime, timedelta
from typing import Optional

import httpx
from pydantic import BaseModel, Field


class Token(BaseModel):
    access_token: str
    refresh_token: Optional[str] = None
    expires_at: datetime = Field(default_factory=lambda: datetime.utcnow() + timedelta(hours=2))  # expect: PCR101
    read_at: datetime = Field(default_factory=datetime.utcnow)


class Procore:
    def __init__(self):
        self.access_token, self.good_until = "", datetime.min

    def set_token(self, access_token, expires_in=5400):  # expect: PCR101
        self.access_token = access_token
        self.good_until = datetime.utcnow() + timedelta(seconds=expires_in)

    def log_in(self):
        answer = httpx.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
        )
        answer.raise_for_status()
        self.set_token(answer.json()["access_token"])
        return Token(**answer.json())
