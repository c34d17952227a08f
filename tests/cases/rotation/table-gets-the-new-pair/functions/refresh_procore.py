"""Refreshes a user's pair in the hosted database."""
import os

import requests
from supabase import create_client

supabase = create_client(os.environ["SUPABASE_URL"], os.environ["SUPABASE_KEY"])


def refresh_procore(user_id):
    row = supabase.table("oauth_tokens").select("*").eq("user_id", user_id).single().execute().data
    form = {
        "grant_type": "refresh_token",
        "refresh_token": row["procore_refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    new = answer.json()
    changes = {"procore_access_token": new["access_token"], "procore_refresh_token": new["refresh_token"]}
    supabase.table("oauth_tokens").update(changes).eq("user_id", user_id).execute()
    return new["access_token"]
