"""Where the service is."""

HOST = "https://api.example.com"
BASE = HOST + "/rest/v1.0"
PATHS = {"projects": "/projects", "users": "/users"}
PAGE = 50
RETRIES = 3
