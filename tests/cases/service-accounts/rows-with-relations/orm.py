"""ORM joins."""
import requests
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()
engine = create_engine("postgresql://db/app")
LOGIN = "https://login.procore.com/oauth/token"


class Branch(Base):
    __tablename__ = "branches"
    id = Column(Integer, primary_key=True)
    number = Column(BigInteger)
    grant = relationship("Grant", back_populates="branch", uselist=False)


class Grant(Base):
    __tablename__ = "grants"
    id = Column(Integer, primary_key=True)
    branch_id = Column(ForeignKey("branches.id"))
    key = Column(String)
    secret = Column(String)
    branch = relationship("Branch", back_populates="grant")


def joined():
    with Session(engine) as db:
        for key, secret, number in db.execute(select(Grant.key, Grant.secret, Branch.number).join(Branch)):
            answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": key, "client_secret": secret})  # expect: PCR103
            head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
            requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


def related():
    with Session(engine) as db:
        for branch in db.scalars(select(Branch)):
            answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": branch.grant.key, "client_secret": branch.grant.secret})  # expect: PCR103
            head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(branch.number)}
            requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()


def back(db):
    for grant in db.query(Grant).all():
        answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": grant.key, "client_secret": grant.secret})  # expect: PCR103
        head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(grant.branch.number)}
        requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json()
