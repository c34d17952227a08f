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
from jobsite_sync.tenants import AppTokens, load_partners

log = logging.getLogger(__name__)

MARKER = "Reference project (do not delete)"


def announce_sandbox_refresh(sandbox):
    """After a refresh the sandbox is a copy of production, where the marker project does not exist."""
    if any(project["name"] == MARKER for project in projects.active_projects(sandbox)):
        return
    requests.post(
        config.CHAT_WEBHOOK,
        json={"text": "The monthly sandbox was refreshed: please seed the test projects again."},
        timeout=10,
    )


def nightly(client):
    yesterday = date.today() - timedelta(days=1)
    for project in projects.active_projects(client):
        rfis = projects.open_rfis(client, project["id"])
        workers = projects.workers_on_site(client, project["id"], yesterday)
        log.info("%s: %d open RFIs, %d workers.", project["name"], len(rfis), workers)
        for rfi in rfis:
            for attachment in projects.rfi_attachments(client, project["id"], rfi["id"]):
                files.download_attachment(client, attachment, config.ATTACHMENT_FOLDER)
        costs.time_cards(client, project["id"], yesterday)
        files.download_photos(client, project["id"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--partners", type=Path, help="JSON file with the joint-venture partners")
    parser.add_argument("--sandbox", action="store_true", help="this deployment works on the monthly sandbox")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    client = ProcoreClient(TokenStore())
    schedule.every().day.at("02:30").do(nightly, client)
    app_tokens = AppTokens()
    for partner in load_partners(options.partners) if options.partners else []:
        schedule.every().day.at("03:30").do(nightly, ProcoreClient(app_tokens, partner.company_id))
    if options.sandbox:
        schedule.every().day.at("18:00").do(announce_sandbox_refresh, client)
    while True:
        schedule.run_pending()
        time.sleep(30)


if __name__ == "__main__":
    main()
