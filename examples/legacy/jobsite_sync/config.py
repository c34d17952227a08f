"""Settings, read from the environment or from the .env file beside the package."""

import os
from pathlib import Path

from dotenv import load_dotenv

load_dotenv(Path(__file__).resolve().parent.parent / ".env")

CLIENT_ID = os.environ["PROCORE_CLIENT_ID"]
CLIENT_SECRET = os.environ["PROCORE_CLIENT_SECRET"]
REFRESH_TOKEN = os.environ["PROCORE_REFRESH_TOKEN"]
COMPANY_ID = int(os.environ["PROCORE_COMPANY_ID"])

LOGIN_URL = os.getenv("PROCORE_LOGIN_URL", "https://app.procore.com")
API_URL = os.environ["PROCORE_API_URL"]

WAREHOUSE_URL = os.environ["WAREHOUSE_URL"]
PHOTO_FOLDER = Path(os.getenv("PHOTO_FOLDER", "/srv/jobsite/photos"))
ATTACHMENT_FOLDER = Path(os.getenv("ATTACHMENT_FOLDER", "/srv/jobsite/attachments"))
CHAT_WEBHOOK = os.getenv("CHAT_WEBHOOK", "https://chat.example.com/hooks/jobsite")
