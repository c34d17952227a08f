"""A base class of tasks keeps the session of its worker."""

from __future__ import annotations

import os

import requests
from celery import Celery, Task

app = Celery("jobs")


class ApiTask(Task):
    _http = None

    @property
    def http(self) -> requests.Session:
        if self._http is None:
            self._http = requests.Session()
            self._http.headers["Authorization"] = "Bearer " + os.environ["TOKEN"]  # expect: PCR201
        return self._http


@app.task(base=ApiTask, bind=True)
def rfis(self, project: int) -> list:
    return self.http.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis").json()
