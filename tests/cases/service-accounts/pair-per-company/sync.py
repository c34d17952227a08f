"""Runs over all customers and mirrors their project lists."""
import requests
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Company


def token_for(company):
    body = {
        "grant_type": "client_credentials",
        "client_id": company.procore_client_id,  # may: PCR103
        "client_secret": company.procore_client_secret,
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=body, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": company.procore_company_id},
        headers={
            "Authorization": f"Bearer {token_for(company)}",
            "Procore-Company-Id": str(company.procore_company_id),
        },
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


def run(engine):
    with Session(engine) as session:
        for company in session.scalars(select(Company)):
            print(company.name, len(projects(company)))
