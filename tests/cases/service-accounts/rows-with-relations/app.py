"""The app has one grant; branches only bring the number."""
import requests
from sqlalchemy import BigInteger, Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()
engine = create_engine("postgresql://db/app")


class Place(Base):
    __tablename__ = "places"
    id = Column(Integer, primary_key=True)
    number = Column(BigInteger)


class AppGrant(Base):
    __tablename__ = "app_grants"
    id = Column(Integer, primary_key=True)
    key = Column(String)
    secret = Column(String)


def run():
    with Session(engine) as db:
        grant = db.scalars(select(AppGrant)).one()
        form = {"grant_type": "client_credentials", "client_id": grant.key, "client_secret": grant.secret}
        token = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9).json()["access_token"]
        for place in db.scalars(select(Place)):
            head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(place.number)}
            requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9)
