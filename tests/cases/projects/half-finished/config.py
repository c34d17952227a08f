import os

from dotenv import load_dotenv

load_dotenv()

PROCORE_CLIENT_ID = os.getenv("PROCORE_CLIENT_ID")
PROCORE_CLIENT_SECRET = os.getenv("PROCORE_CLIENT_SECRET")
PROCORE_COMPANY_ID = os.getenv("PROCORE_COMPANY_ID")
PROCORE_BASE_URL = os.getenv("PROCORE_BASE_URL")
PROCORE_TOKEN_URL = os.getenv("PROCORE_TOKEN_URL")
REQUEST_TIMEOUT = 30
# TODO: sandbox
