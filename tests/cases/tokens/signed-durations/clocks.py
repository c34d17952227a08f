import os
from datetime import datetime

import arrow
import requests
from dateutil.relativedelta import relativedelta


def ask():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    return requests.post("https://login.procore.com/oauth/token", data=form).json()


class ByArrow:
    value, until = None, arrow.get(0)

    def get(self):
        if arrow.utcnow() >= self.until:
            self.value = ask()["access_token"]
            self.until = arrow.utcnow().shift(minutes=+85)  # expect: PCR101
        return self.value


class ByDateutil:
    value, until = None, datetime.min

    def get(self):
        if datetime.now() >= self.until:
            self.value = ask()["access_token"]
            self.until = datetime.now() + relativedelta(hours=+2)  # expect: PCR101
        return self.value
