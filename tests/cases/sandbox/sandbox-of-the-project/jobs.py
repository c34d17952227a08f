import sched
import time
from datetime import date

import client
from workdays import nth_workday

runner = sched.scheduler(time.time, time.sleep)


def after_sandbox_refresh():
    today = date.today()
    if today == nth_workday(today.year, today.month, 2):  # expect: PCR501
        client.restore_fixtures()


def send_invoices():
    today = date.today()
    if today == nth_workday(today.year, today.month, 2):
        print("sent")


runner.enter(3600, 1, after_sandbox_refresh)
runner.enter(3600, 2, send_invoices)
