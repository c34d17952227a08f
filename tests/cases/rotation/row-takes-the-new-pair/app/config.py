import os


class Config:
    PROCORE_CLIENT_ID = os.environ.get("PROCORE_CLIENT_ID")
    PROCORE_CLIENT_SECRET = os.environ.get("PROCORE_CLIENT_SECRET")
