"""Our own log-in: nothing here has to do with a vendor."""
import os
from datetime import datetime, timedelta, timezone

import jwt

ACCESS_TOKEN_EXPIRE_MINUTES = 90
REFRESH_TOKEN_EXPIRE_DAYS = 30
ALGORITHM = "HS256"


def create_access_token(subject: str) -> str:
    expire = datetime.now(timezone.utc) + timedelta(minutes=ACCESS_TOKEN_EXPIRE_MINUTES)
    return jwt.encode({"sub": subject, "exp": expire}, os.environ["SECRET_KEY"], algorithm=ALGORITHM)


def create_invite_token(email: str) -> str:
    expire = datetime.now(timezone.utc) + timedelta(hours=2)
    return jwt.encode({"email": email, "exp": expire, "use": "invite"}, os.environ["SECRET_KEY"], algorithm=ALGORITHM)
