from sqlalchemy import BigInteger, Column, DateTime, Integer, String
from sqlalchemy.orm import declarative_base

from portal.clock import in_an_hour, in_three_hours, in_two_hours

Base = declarative_base()


class Grant(Base):
    __tablename__ = "procore_grants"
    id = Column(Integer, primary_key=True)
    procore_company_id = Column(BigInteger)
    access_token = Column(String)
    refresh_token = Column(String)
    expires_at = Column(DateTime, default=in_two_hours, onupdate=in_two_hours)


class PasswordReset(Base):
    __tablename__ = "password_resets"
    id = Column(Integer, primary_key=True)
    token = Column(String)
    expires_at = Column(DateTime, default=in_three_hours)


class Booking(Base):
    __tablename__ = "bookings"
    id = Column(Integer, primary_key=True)
    ends_at = Column(DateTime, default=in_an_hour)
