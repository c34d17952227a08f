import os

from authlib.integrations.flask_client import OAuth

oauth = OAuth()
oauth.register("portal", api_base_url="https://api.procore.com/rest/v1.0/")
drives = oauth.register(name=os.environ["DRIVES"], api_base_url="https://graph.microsoft.com/v1.0/")


def projects():
    return drives.get("projects").json()
