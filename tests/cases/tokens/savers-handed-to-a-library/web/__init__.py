from authlib.integrations.flask_client import OAuth
from flask import Flask

from .models import load_token, save_token

oauth = OAuth()


def create_app():
    app = Flask(__name__)
    oauth.init_app(app, fetch_token=load_token, update_token=save_token)
    oauth.register(
        name="procore",
        authorize_url="https://login.procore.com/oauth/authorize",
        access_token_url="https://login.procore.com/oauth/token",
        api_base_url="https://api.procore.com/rest/v1.0/",
    )
    return app
