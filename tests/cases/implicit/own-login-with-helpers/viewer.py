"""Our own provider still offers the implicit flow to an old partner."""

import webbrowser

from helpers import own_token

OWN_AUTHORIZE = "https://id.example-builders.com/authorize?response_type=token&client_id=viewer"


def sign_in():
    webbrowser.open(OWN_AUTHORIZE)


def signed_in(redirected_to):
    return own_token(redirected_to)
