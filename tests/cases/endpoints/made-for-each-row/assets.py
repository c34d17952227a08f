"""A factory makes a job for each row of a table; nothing but the framework calls what it makes."""

import os

import requests
from dagster import asset
from prefect import task

TABLES = {
    "wbs_codes": "/projects/{pid}/work_breakdown_structure/wbs_codes",
    "cost_codes": "/cost_codes",  # expect: PCR402
    "requisitions": "/requisitions",
}
FLOWS = ["/rest/v1.0/requisitions", "/rest/v1.0/sub_jobs"]  # expect: PCR402


def get(path, **params):
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get("https://api.procore.com" + path, params=params, headers=headers, timeout=60).json()


def for_table(name, template):
    @asset(name=name, group_name="procore")
    def table(context):
        return get("/rest/v1.0" + template.format(pid=context.partition_key), project_id=context.partition_key)

    return table


assets = [for_table(name, template) for name, template in TABLES.items()]


def for_flow(path):
    @task
    def load(project):
        return get(path, project_id=project)

    return load


flows = []
for each in FLOWS:
    flows.append(for_flow(each))
