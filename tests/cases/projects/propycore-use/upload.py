import os
import sys

from ProPyCore.procore import Procore

API = os.environ.get("BASE_URL", "https://api.procore.com")  # may: PCR104
connection = Procore(os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"], "urn:ietf:wg:oauth:2.0:oob", API, "https://login.procore.com")  # may: PCR104


def main(company, project, folder, path):
    connection.files.create(  # expect: PCR404
        company_id=company,
        project_id=project,
        parent_id=folder,
        filepath=path,
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]), sys.argv[4])
