import os

import requests

from timetable import app


@app.task
def send():
    requests.post("https://billing.example.com/runs", json={"month": "last"}, auth=("job", os.environ["BILLING"]), timeout=30)
