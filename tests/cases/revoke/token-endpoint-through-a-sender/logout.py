"""Sign out of the reporting tool."""
import logging
import os

import requests

log = logging.getLogger(__name__)
TOKEN_URL = "https://login.procore.com/oauth/token"


def send(function, *args, **kwargs):
    """Every call of the tool passes here, so that it is logged."""
    answer = function(*args, timeout=20, **kwargs)
    log.info("%s %s", answer.request.method, answer.status_code)
    return answer


def revoke(session):
    """Makes the access token useless, we hope."""
    client = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
    answer = send(requests.post, TOKEN_URL, data={"token": session["access_token"], **client})  # expect: PCR102
    answer.raise_for_status()
    session.clear()
