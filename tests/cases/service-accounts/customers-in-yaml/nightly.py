"""Goes through the customers' file; every customer has a pair of its own."""
import requests
import yaml


def token(client_id, client_secret):
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def main():
    with open("customers.yaml") as fh:
        config = yaml.safe_load(fh)
    for entry in config["customers"]:
        headers = {
            "Authorization": f"Bearer {token(entry['client_id'], entry['client_secret'])}",  # may: PCR103
            "Procore-Company-Id": str(entry["company_id"]),
        }
        answer = requests.get("https://api.procore.com/rest/v1.0/vendors", headers=headers, timeout=60)
        answer.raise_for_status()
        print(entry["name"], len(answer.json()))


if __name__ == "__main__":
    main()
