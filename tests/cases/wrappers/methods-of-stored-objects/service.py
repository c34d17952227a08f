"""A container makes the gateway, a session the rows."""

import os

import punq
import requests
from sqlalchemy import String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tenant(Base):
    __tablename__ = "tenants"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    token: Mapped[str] = mapped_column(String(900))

    def pull(self, path):
        head = {"Authorization": "Bearer " + self.token, "Procore-Company-Id": self.key}
        return requests.get("https://api.procore.com/rest/v1.0" + path, headers=head, timeout=60).json()


class Gateway:
    def pull(self, path):
        head = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
        return requests.get("https://api.procore.com/rest/v1.1" + path, headers=head, timeout=60).json()


container = punq.Container()
container.register(Gateway)


def run(engine):
    with Session(engine) as session:
        session.get(Tenant, "acme").pull("/meetings/7")  # expect: PCR406
        for tenant in session.scalars(select(Tenant).where(Tenant.key != "")):
            tenant.pull("/links")  # expect: PCR406
        session.execute(select(Tenant)).scalar_one().pull("/projects")
    return container.resolve(Gateway).pull("/users")  # expect: PCR406
