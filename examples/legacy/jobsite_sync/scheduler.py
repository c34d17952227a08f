"""Runs the job every night, and tells the team when the monthly sandbox has started over."""

import argparse
import logging
import time
from datetime import date, timedelta
from pathlib import Path

import requests
import schedule

from jobsite_sync import config, costs, files, projects
from jobsite_sync.auth import TokenStore
from jobsite_sync.client import ProcoreClient
from jobsite_sync.tenants import PartnerTokens, load_partners

log = logging.getLogger(__name__)


def second_working_day(today):
    day = today.replace(day=1)
    working_days = 0
    while True:
        if day.weekday() < 5:
            working_days += 1
        if working_days == 2:
            return day
        day += timedelta(days=1)


def announce_sandbox_refresh():
    """Procore refreshes the monthly sandbox on the second working day; our test projects are gone then."""
    if date.today() != second_working_day(date.today()):
        return
    requests.post(
        config.CHAT_WEBHOOK,
        json={"text": "The monthly sandbox was refreshed: please seed the test projects again."},
        timeout=10,
    )


def nightly(tokens):
    client = ProcoreClient(tokens)
    yesterday = date.today() - timedelta(days=1)
    for project in projects.active_projects(client):
        rfis = projects.open_rfis(client, project["id"])
        workers = projects.workers_on_site(tokens, project["id"], yesterday)
        log.info("%s: %d open RFIs, %d workers.", project["name"], len(rfis), workers)
        for rfi in rfis:
            for attachment in projects.rfi_attachments(client, project["id"], rfi["id"]):
                files.download_attachment(client, attachment, config.ATTACHMENT_FOLDER)
        costs.time_cards(client, project["id"], yesterday)
        files.download_photos(client, project["id"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--partners", type=Path, help="JSON file with the joint-venture partners")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    tokens = TokenStore()
    schedule.every(110).minutes.do(tokens.renew)
    schedule.every().day.at("02:30").do(nightly, tokens)
    for partner in load_partners(options.partners) if options.partners else []:
        schedule.every().day.at("03:30").do(nightly, PartnerTokens(partner))
    schedule.every().day.at("18:00").do(announce_sandbox_refresh)
    while True:
        schedule.run_pending()
        time.sleep(30)


if __name__ == "__main__":
    main()
