"""A Slack bot: its own tokens, its own hosts, links for people, and a complete Procore client."""

from __future__ import annotations

import os

import httpx
from slack_bolt import App

from procore_client import ProcoreClient

app = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])
procore = ProcoreClient(os.environ["PROCORE_COMPANY_ID"])
WEB = "https://app.procore.com/{project}/project/rfi/show/{rfi}"


@app.command("/rfis")
def rfis(ack, respond, command):
    ack()
    project = int(command["text"])
    lines = [f"<{WEB.format(project=project, rfi=row['id'])}|{row['subject']}>" for row in procore.open_rfis(project)]
    respond("\n".join(lines) or "Nothing open.")


@app.event("file_shared")
def file_shared(event, client):
    info = client.files_info(file=event["file_id"])["file"]
    content = httpx.get(info["url_private"], headers={"Authorization": f"Bearer {os.environ['SLACK_BOT_TOKEN']}"}).content
    app.logger.info("%s: %d bytes", info["name"], len(content))


if __name__ == "__main__":
    app.start(port=3000)
