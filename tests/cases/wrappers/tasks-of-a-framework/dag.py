"""Tasks that nothing in the code holds: their base class keeps them, and the scheduler executes them."""

import json

from airflow import DAG
from airflow.models import BaseOperator
from airflow.operators.empty import EmptyOperator

from hook import SiteHook

LISTS = {
    "observations": "/rest/v1.0/observations/items",
    "cost_types": "/rest/v1.0/line_item_types",  # expect: PCR402
}


class ToFile(BaseOperator):
    def __init__(self, path, target, **kwargs):
        super().__init__(**kwargs)
        self.path = path
        self.target = target

    def execute(self, context):
        with open(self.target, "w") as lines:
            for row in SiteHook().rows(self.path):
                lines.write(json.dumps(row) + "\n")


class Count(BaseOperator):
    def __init__(self, path, **kwargs):
        super().__init__(**kwargs)
        self.path = path

    def execute(self, context):
        return sum(1 for _ in SiteHook().rows(self.path))


with DAG("site", schedule="@daily"):
    start = EmptyOperator(task_id="start")
    for name, path in LISTS.items():
        start >> ToFile(path, f"/data/{name}.jsonl", task_id=name)
    Count("/rest/v1.0/sub_jobs", task_id="count")  # expect: PCR402
