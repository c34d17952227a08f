"""Sign-in with whatever client the caller has: nothing here says what it is."""

LOGIN = "https://login.procore.com"


async def renew(http, refresh_token, client_id, secret):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": client_id}
    async with http.post(f"{LOGIN}/oauth/token", data={**form, "client_secret": secret}) as answer:
        tokens = await answer.json()
    return {"access": tokens["access_token"], "refresh": tokens["refresh_token"], "lasts": tokens["expires_in"]}


async def lock_out(http, tokens, client_id, secret):
    """The laptop was stolen: nobody may use this token again."""
    form = {"client_id": client_id, "client_secret": secret, "token": tokens["access"]}
    async with http.post(f"{LOGIN}/oauth/revoke", data=form) as answer:  # expect: PCR102
        answer.raise_for_status()


async def sign_out(http, tokens, client_id, secret):
    form = {"client_id": client_id, "client_secret": secret, "token": tokens["refresh"]}
    async with http.post(f"{LOGIN}/oauth/revoke", data=form) as answer:
        answer.raise_for_status()


def old_sign_in(caller, code):
    url = "https://app.procore.com/oauth/token"  # expect: PCR104
    return caller.send("POST", url, json={"grant_type": "authorization_code", "code": code})
