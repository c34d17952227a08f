import os
from functools import lru_cache

import requests
from sqlalchemy import BigInteger, Column, DateTime, Integer, String
from sqlalchemy.orm import declarative_base

from clock import half_hours, in_three_hours, in_two_hours as soon, quarter_hours

API = "https://api.procore.com/rest/v1.0"
Base = declarative_base()


class Grant(Base):
    __tablename__ = "procore_grants"
    id = Column(Integer, primary_key=True)
    procore_company_id = Column(BigInteger)
    access_token = Column(String)
    expires_at = Column(DateTime, default=soon)


class PasswordReset(Base):
    __tablename__ = "password_resets"
    id = Column(Integer, primary_key=True)
    token = Column(String)
    expires_at = Column(DateTime, default=in_three_hours)


@lru_cache(maxsize=1)
def bearer(moment):
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


@lru_cache(maxsize=8)
def projects(company, moment):
    headers = {"Authorization": f"Bearer {bearer(half_hours())}", "Procore-Company-Id": str(company)}
    answer = requests.get(f"{API}/projects", params={"company_id": company}, headers=headers, timeout=60)
    answer.raise_for_status()
    return answer.json()


def shown(company):
    return projects(company, quarter_hours())
