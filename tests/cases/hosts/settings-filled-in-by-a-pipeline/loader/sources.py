"""The framework fills in what a parameter's default asks for."""
import dlt
from dlt.sources.helpers import requests


def headers(company):
    return {"Authorization": f"Bearer {dlt.secrets['sources.procore.token']}", "Procore-Company-Id": str(company)}


@dlt.source(name="procore")
def procore():
    base, company = dlt.config["sources.procore.api_base"], dlt.config["sources.procore.company_id"]

    @dlt.resource(primary_key="id")
    def projects():
        yield requests.get(f"{base}/rest/v1.0/companies/{company}/projects", headers=headers(company)).json()

    return projects


@dlt.source(name="rfis")
def rfis(company: int, project: int, rfis_base: str = dlt.config.value):
    @dlt.resource(primary_key="id")
    def of_project():
        yield requests.get(f"{rfis_base}/projects/{project}/rfis", headers=headers(company)).json()

    return of_project


@dlt.source(name="good")
def good(company: int, project: int, good_base: str = dlt.config.value):
    @dlt.resource(primary_key="id")
    def of_project():
        yield requests.get(f"{good_base}/rest/v1.0/projects/{project}/submittals", headers=headers(company)).json()

    return of_project
