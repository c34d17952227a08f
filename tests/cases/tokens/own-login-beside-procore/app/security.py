"""People sign in to our own application; Procore is only a data source."""
import secrets
from datetime import datetime, timedelta

from jose import jwt

from app.config import settings
from app.models import ApiSession


def create_token(subject: str, lifetime: timedelta | None = None) -> str:
    expire = datetime.utcnow() + (lifetime or timedelta(minutes=settings.ACCESS_TOKEN_EXPIRE_MINUTES))
    return jwt.encode({"exp": expire, "sub": subject}, settings.SECRET_KEY)


def open_session(db, user) -> ApiSession:
    session = ApiSession(
        user_id=user.id, token=secrets.token_hex(32), expires_at=datetime.utcnow() + timedelta(hours=2)
    )
    db.add(session)
    return session


def is_session_valid(session: ApiSession) -> bool:
    return datetime.utcnow() - session.created_at < timedelta(hours=2)
