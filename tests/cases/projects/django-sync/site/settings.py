import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
SESSION_COOKIE_AGE = 7200
PROCORE_LOGIN_URL = os.environ.get("PROCORE_LOGIN_URL", "https://login.procore.com")
PROCORE_API_URL = os.environ.get("PROCORE_API_URL", "https://api.procore.com")
PROCORE_CLIENT_ID = os.environ["PROCORE_CLIENT_ID"]
PROCORE_CLIENT_SECRET = os.environ["PROCORE_CLIENT_SECRET"]
PROCORE_REDIRECT_URI = os.environ["PROCORE_REDIRECT_URI"]
QBO_CLIENT_ID = os.environ["QBO_CLIENT_ID"]
QBO_CLIENT_SECRET = os.environ["QBO_CLIENT_SECRET"]
CORS_ALLOWED_ORIGINS = ["https://app.procore.com", "https://us02.procore.com"]
