import requests

from . import addresses


def session(company, form):
    made = requests.Session()
    token = requests.post(addresses.token(), data=form, timeout=20).json()["access_token"]
    made.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
    return made


def people(made, project):
    rows = made.get(addresses.users(project), timeout=30).json() + made.get(addresses.vendors(project), timeout=30).json()
    return [{"name": row["name"], "more": addresses.rfi_page(project, 1)} for row in rows]


def start(made):
    return [addresses.home(row["id"]) for row in made.get(addresses.companies(), timeout=30).json()]
