import os

import azure.functions as func
import requests

app = func.Blueprint()


@app.timer_trigger(schedule="0 0 5 * * *", arg_name="timer")
def reload_monthly_sandbox(timer: func.TimerRequest) -> None:
    """Each morning at five."""
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    requests.get(os.environ["PROCORE_URL"] + "/rest/v1.0/companies/9/projects", headers=headers, timeout=30)
