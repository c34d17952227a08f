import os
from datetime import date

import azure.functions as func
import requests

app = func.FunctionApp()


class Site:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]})

    def rows(self, path, **query):
        return self.session.get(os.environ["PROCORE_URL"] + path, params=query, timeout=30).json()


@app.timer_trigger(schedule="0 15 5 3 * *", arg_name="timer")
def statements(timer: func.TimerRequest) -> None:
    """Owners get their statement on the third."""
    print(len(Site().rows("/rest/v1.0/projects/9/prime_contracts")))


@app.timer_trigger(schedule="0 0 5 * * *", arg_name="timer")
def daily(timer: func.TimerRequest) -> None:
    if date.today().day == 1:
        print(len(Site().rows("/rest/v1.0/projects/9/change_events")))


@app.timer_trigger(schedule="0 45 5 2 * *", arg_name="timer")  # expect: PCR501
def reload_sandbox_projects(timer: func.TimerRequest) -> None:
    print(len(Site().rows("/rest/v1.0/companies/9/projects")))
