from .base import *  # noqa: F403

LOGIN_URL = "https://login-sandbox.procore.com"
API_URL = "https://sandbox.procore.com"
DEBUG = True
