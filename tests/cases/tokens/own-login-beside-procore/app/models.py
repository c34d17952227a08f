from sqlalchemy import Column, DateTime, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class ApiSession(Base):
    __tablename__ = "api_sessions"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer)
    token = Column(String(64))
    created_at = Column(DateTime)
    expires_at = Column(DateTime)
