import os

from client import Client
from config import Config


def main():
    base = Config(os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"], company_id="")
    for company_id in os.environ["PROCORE_COMPANY_IDS"].split(","):
        client = Client(base.for_company(company_id))
        print(company_id, len(client.vendors(os.environ["PROJECT"])))


if __name__ == "__main__":
    main()
