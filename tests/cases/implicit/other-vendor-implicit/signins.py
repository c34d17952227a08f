"""Sign-in addresses of all vendors that the toolbox knows."""
import os
from urllib.parse import urlencode


def spotify():
    query = {"response_type": "token", "client_id": os.environ["SPOTIFY_ID"], "redirect_uri": os.environ["REDIRECT"]}
    return "https://accounts.spotify.com/authorize?" + urlencode(query)


def microsoft():
    query = {"response_type": "id_token token", "client_id": os.environ["AZURE_ID"], "nonce": "1", "scope": "openid"}
    return "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?" + urlencode(query)


def procore():
    query = {"response_type": "code", "client_id": os.environ["PROCORE_CLIENT_ID"], "redirect_uri": os.environ["REDIRECT"]}
    return "https://login.procore.com/oauth/authorize?" + urlencode(query)


SIGN_INS = {"spotify": spotify, "microsoft": microsoft, "procore": procore}
