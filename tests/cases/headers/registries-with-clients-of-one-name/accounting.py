from authlib.integrations.flask_client import OAuth

oauth = OAuth()
oauth.register("portal", api_base_url="https://graph.microsoft.com/v1.0/")


def me():
    return oauth.portal.get("me").json()


def projects():
    return oauth.portal.get("projects").json()
