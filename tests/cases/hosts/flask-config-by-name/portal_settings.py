import os


class Base:
    CLIENT_ID = os.environ.get("CLIENT_ID", "")
    CLIENT_SECRET = os.environ.get("CLIENT_SECRET", "")
    COMPANY = "1701"
    WEATHER = "https://weather.example.com"


class Production(Base):
    LOGIN = "https://login.procore.com"
    API = "https://app.procore.com"  # expect: PCR202
