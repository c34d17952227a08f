"""Monthly jobs of the production system, on fixed days; no sandbox anywhere."""
import datetime as dt
import os

import requests
from apscheduler.schedulers.background import BackgroundScheduler
from pandas.tseries.offsets import BMonthBegin

scheduler = BackgroundScheduler()


def requisitions(project_id):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/requisitions",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


@scheduler.scheduled_job("cron", day=2, hour=6)
def monthly_invoice_run():
    """Owner invoices go out on the second."""
    for project_id in os.environ["PROJECT_IDS"].split(","):
        print(project_id, len(requisitions(project_id)))


@scheduler.scheduled_job("cron", day="1st mon", hour=7)
def monthly_report():
    print("report for", dt.date.today() - dt.timedelta(days=1))


def payroll_day(today):
    """Payroll is due on the first working day."""
    return (dt.datetime(today.year, today.month, 1) - dt.timedelta(days=1) + BMonthBegin()).date()
