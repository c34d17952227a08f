import os

import requests
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

from procore_api import api_get, api_post, upload_to_folder

app = App(token=os.environ["SLACK_BOT_TOKEN"])


@app.command("/rfi")
def rfi(ack, respond, command):
    ack()
    project, _, subject = command["text"].partition(" ")
    created = api_post(f"/rest/v1.0/projects/{project}/rfis", {"rfi": {"subject": subject, "draft": True}})
    respond(f"Created <https://app.procore.com/{project}/project/rfi/show/{created['id']}|RFI {created['number']}>")


@app.command("/whoami")
def whoami(ack, respond, command):
    ack()
    respond(api_get("/rest/v1.0/me")["login"])


@app.event("file_shared")
def file_shared(event, client, logger):
    info = client.files_info(file=event["file_id"])["file"]
    data = requests.get(
        info["url_private_download"],
        headers={"Authorization": "Bearer " + os.environ["SLACK_BOT_TOKEN"]},
    ).content
    upload_to_folder(os.environ["PROCORE_PROJECT_ID"], os.environ["PROCORE_FOLDER_ID"], info["name"], data)
    logger.info("stored %s", info["name"])


if __name__ == "__main__":
    SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()
