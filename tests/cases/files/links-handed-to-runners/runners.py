"""Attachments of RFIs, fetched side by side in whichever way was at hand."""

import os

import dask.bag
import requests
from celery import Celery
from joblib import Parallel, delayed

app = Celery("runners")
API = "https://api.procore.com/rest/v1.0"


def headers():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "7"}


def links(project):
    answer = requests.get(f"{API}/projects/{project}/rfis/1", headers=headers(), timeout=30)
    return [attachment["url"] for attachment in answer.json()["attachments"]]


@app.task
def in_chunks(link):
    return requests.get(link, timeout=60).content  # expect: PCR302


@app.task
def by_keyword(link, quiet=False):
    return requests.get(link, timeout=60).content  # expect: PCR302


@app.task
def by_keyword_with_token(link, token):
    return requests.get(link, headers={"Authorization": f"Bearer {token}"}, timeout=60).content


def at_once(link):
    return requests.get(link, timeout=60).content  # expect: PCR302


def in_bags(link):
    return requests.get(link, headers=headers(), timeout=60).content


def ping(page):
    return requests.get(page, timeout=5).status_code


def main(project):
    in_chunks.chunks(zip(links(project)), 10).apply_async()
    for link in links(project):
        by_keyword.apply_async(kwargs={"link": link, "quiet": True}, countdown=5)
        by_keyword_with_token.apply_async(kwargs={"link": link, "token": os.environ["PROCORE_TOKEN"]})
    Parallel(n_jobs=4)(delayed(at_once)(link) for link in links(project))
    Parallel(n_jobs=2)(delayed(ping)(page) for page in ("https://a.acme.example", "https://b.acme.example"))
    dask.bag.from_sequence(links(project)).map(in_bags).compute()


if __name__ == "__main__":
    main(12)
