"""Chat bot's client: the answer is taken apart, its refresh token is not among the parts."""
import aiohttp


class Procore:
    def __init__(self, client_id, client_secret, refresh_token):
        self._id, self._secret, self._refresh = client_id, client_secret, refresh_token
        self._access = None
        self._seconds = 0

    async def renew(self):
        payload = {
            "grant_type": "refresh_token",
            "refresh_token": self._refresh,
            "client_id": self._id,
            "client_secret": self._secret,
        }
        async with aiohttp.ClientSession() as session:
            async with session.post("https://login.procore.com/oauth/token", data=payload) as response:  # expect: PCR107
                response.raise_for_status()
                tokens = await response.json()
        self._access = tokens["access_token"]
        self._seconds = tokens["expires_in"]
