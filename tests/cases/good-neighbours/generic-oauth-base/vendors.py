import os

import requests

from oauthbase import OAuthVendor


class Bluebeam(OAuthVendor):
    token_url = "https://authserver.bluebeam.com/auth/token"

    def lifetime(self, body):
        return 900

    def sessions(self):
        answer = requests.get(
            "https://studioapi.bluebeam.com/publicapi/v1/sessions",
            headers={"Authorization": f"Bearer {self.bearer()}"},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()


class Procore(OAuthVendor):
    token_url = "https://login.procore.com/oauth/token"

    def lifetime(self, body):
        return body["expires_in"] - 60

    def rfis(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    print(len(Procore(os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"]).rfis(os.environ["PROJECT"])))
    print(len(Bluebeam(os.environ["BLUEBEAM_ID"], os.environ["BLUEBEAM_SECRET"]).sessions()))
