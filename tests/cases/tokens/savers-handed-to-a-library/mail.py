"""The same for another service."""
from authlib.integrations.httpx_client import AsyncOAuth2Client

from mail_store import keep

TOKENS = "https://oauth2.googleapis.com/token"
client = AsyncOAuth2Client("id", "secret", token_endpoint=TOKENS, update_token=keep)
