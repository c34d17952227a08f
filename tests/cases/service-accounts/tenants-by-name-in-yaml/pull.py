"""Every tenant has a pair of its own; the app beside them has one for all."""

import requests
import yaml

LOGIN = "https://login.procore.com/oauth/token"
with open("tenants.yml") as file:
    SETTINGS = yaml.safe_load(file)


def token(tenant):
    form = {"grant_type": "client_credentials", "client_id": tenant["client_id"], "client_secret": tenant["client_secret"]}
    answer = requests.post(LOGIN, data=form, timeout=20)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def app_token():
    pair = SETTINGS["app"]
    form = {"grant_type": "client_credentials", "client_id": pair["client_id"], "client_secret": pair["client_secret"]}
    answer = requests.post(LOGIN, data=form, timeout=20)
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company_id, bearer):
    headers = {"Authorization": "Bearer " + bearer, "Procore-Company-Id": str(company_id)}
    url = "https://api.procore.com/rest/v1.1/projects"
    return requests.get(url, params={"company_id": company_id}, headers=headers, timeout=60).json()


def main():
    for name, tenant in SETTINGS["tenants"].items():
        print(name, projects(tenant["company_id"], token(tenant)), projects(tenant["company_id"], app_token()))


if __name__ == "__main__":
    main()
