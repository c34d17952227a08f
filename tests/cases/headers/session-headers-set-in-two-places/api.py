import requests


class Api:
    def __init__(self, secret):
        self.secret = secret
        self.s = requests.Session()
        self.s.headers["Accept"] = "application/json"

    def login(self):
        answer = self.s.post("https://login.procore.com/oauth/token", data=self.secret)
        answer.raise_for_status()
        self.s.headers["Authorization"] = "Bearer %s" % answer.json()["access_token"]  # expect: PCR201

    def get(self, what, **params):
        self.login()
        return self.s.get("https://api.procore.com/rest/v1.0/%s" % what, params=params).json()


def rfis(secret, project):
    return Api(secret).get("projects/%d/rfis" % project)
