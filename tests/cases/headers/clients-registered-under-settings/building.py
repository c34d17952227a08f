"""The name of one client stands in the settings, and is no other client's."""

import os

from authlib.integrations.flask_client import OAuth

oauth = OAuth()
oauth.register("drives", api_base_url="https://graph.microsoft.com/v1.0/")
portal = oauth.register(os.environ["PORTAL"], api_base_url="https://api.procore.com/rest/v1.0/")


def projects(company):
    return portal.get("projects", params={"company_id": company}).json()  # expect: PCR201


def drives():
    return oauth.create_client("drives").get("projects").json()
