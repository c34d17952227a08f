import os
from datetime import timedelta

import requests
from celery import Celery
from django_q.tasks import async_task
from redis import Redis
from rq import Queue

import worker
from tasks import archive, print_out

queue = Queue(connection=Redis())
celery = Celery("sync", broker="redis://localhost")


async def sync(project_id, token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/drawing_revisions"
    for row in requests.get(url, headers=headers, timeout=30).json():
        queue.enqueue_call(func=worker.keep_pdf, args=(row["pdf_url"],))
        queue.enqueue_in(timedelta(minutes=5), worker.keep_later, row["pdf_url"])
        queue.enqueue("worker.keep_preview", url=row["png_url"])
        queue.enqueue("worker.keep_logo", "https://cdn.example.com/logo.png")
        celery.send_task("worker.keep_task", args=[row["pdf_url"]])
        async_task(worker.keep_quietly, row["pdf_url"])
        async_task("worker.keep_by_name", row["pdf_url"])
        await archive.kiq(row["pdf_url"])
        print_out.send_with_options(args=(row["pdf_url"],), delay=5000)
