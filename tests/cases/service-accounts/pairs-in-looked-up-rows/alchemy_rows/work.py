"""The row of whoever asks, and the one that is open."""

import httpx
from sqlalchemy import BigInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Top(DeclarativeBase):
    pass


class Dock(Top):
    __tablename__ = "docks"

    ref: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    key: Mapped[str] = mapped_column(String(80))
    lock: Mapped[str] = mapped_column(String(80))


def read(db: Session, ref: str):
    it = db.get(Dock, ref)
    with httpx.Client() as http:
        form = {"grant_type": "client_credentials", "client_id": it.key, "client_secret": it.lock}
        bearer = http.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]  # expect: PCR103
        head = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(it.number)}
        return http.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


class Ramp(Top):
    __tablename__ = "ramps"

    state: Mapped[str] = mapped_column(String(9), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    key: Mapped[str] = mapped_column(String(80))
    lock: Mapped[str] = mapped_column(String(80))


def read_open(db: Session):
    it = db.query(Ramp).filter(Ramp.state == "open").first()
    with httpx.Client() as http:
        form = {"grant_type": "client_credentials", "client_id": it.key, "client_secret": it.lock}
        bearer = http.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]
        head = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(it.number)}
        return http.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()
