"""Google's refresh token stays the same for years, so it may live in the environment."""
import os

import requests
from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(3))
def google_token():
    answer = requests.post(
        "https://oauth2.googleapis.com/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": os.environ["GOOGLE_REFRESH_TOKEN"],
            "client_id": os.environ["GOOGLE_CLIENT_ID"],
            "client_secret": os.environ["GOOGLE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]
