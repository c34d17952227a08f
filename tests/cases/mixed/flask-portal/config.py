"""Configuration of the portal."""

import os


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY", "dev")
    CLIENT_ID = os.environ["PROCORE_CLIENT_ID"]
    CLIENT_SECRET = os.environ["PROCORE_CLIENT_SECRET"]
    REDIRECT_URI = os.environ.get("REDIRECT_URI", "http://localhost:5000/callback")
    OAUTH_URL = os.environ.get("OAUTH_URL", "https://app.procore.com")  # expect: PCR104
    BASE_URL = os.environ.get("BASE_URL", "https://api.procore.com")
    WEB_URL = "https://app.procore.com"
