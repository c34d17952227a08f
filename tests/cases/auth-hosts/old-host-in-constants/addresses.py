"""Addresses of the login, kept apart from the code that knows them."""

TOKEN_URL = "https://login.procore.com/oauth/token"
BEFORE_THE_MOVE = "https://app.procore.com/oauth"
