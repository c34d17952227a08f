import requests
import yaml


class Connection:
    """One of our clients in Procore."""

    def __init__(self, config, client):
        self.api = config["api"]
        self.company_id = client["company_id"]
        self.http = requests.Session()
        self.http.headers["Procore-Company-Id"] = str(self.company_id)
        self._login(config["token_url"], client)

    def _login(self, url, client):
        answer = self.http.post(url, data={  # expect: PCR103
            "grant_type": "client_credentials",
            "client_id": client["key"],
            "client_secret": client["secret"],
        })
        answer.raise_for_status()
        self.http.headers["Authorization"] = "Bearer %s" % answer.json()["access_token"]

    def projects(self):
        return self.http.get(f"{self.api}/projects", params={"company_id": self.company_id}).json()


def run(config, key):
    client = config["clients"][key]
    return Connection(config["procore"], client).projects()


if __name__ == "__main__":
    with open("config.yml") as file:
        settings = yaml.safe_load(file)
    for name in settings["clients"]:
        print(name, len(run(settings, name)))
