import requests
import sqlalchemy as sa
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()
Session = sessionmaker()


class Thing(Base):
    __tablename__ = "things"
    key = sa.Column(sa.Integer, primary_key=True)
    remote = sa.Column(sa.Integer)  # expect: PCR203
    count = sa.Column(sa.Integer)


def pull(token, company):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    with Session() as s:
        for row in requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json():
            s.add(Thing(remote=row["id"], count=len(row)))
        s.commit()
