import os

import requests

from kept import Connector, connector, memo


@memo("zoho-auth", expire=3300)
def _login(client):
    form = {"grant_type": "refresh_token", "refresh_token": os.environ["ZOHO_REFRESH"], "client_id": client}
    return requests.post("https://accounts.zoho.com/oauth/v2/token", params=form).json()


def deals():
    token = _login(os.environ["ZOHO_ID"])["access_token"]
    return requests.get(
        "https://www.zohoapis.com/crm/v2/Deals", headers={"Authorization": f"Zoho-oauthtoken {token}"}
    ).json()


@connector("smartsheet", again=6 * 3600, page=10000)
class Smartsheet(Connector):
    def login(self):
        form = {"grant_type": "refresh_token", "refresh_token": self.settings["refresh"]}
        return requests.post("https://api.smartsheet.com/2.0/token", data=form).json()["access_token"]

    def sheets(self):
        headers = {"Authorization": f"Bearer {self.bearer}"}
        return requests.get(
            "https://api.smartsheet.com/2.0/sheets", headers=headers, params={"pageSize": self.options["page"]}
        ).json()
