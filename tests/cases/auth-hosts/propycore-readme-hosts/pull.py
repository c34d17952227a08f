"""Uses the ProPyCore package the way its README shows."""
import os

from ProPyCore.procore import Procore

client = Procore(
    client_id=os.environ["CLIENT_ID"],
    client_secret=os.environ["CLIENT_SECRET"],
    redirect_uri="urn:ietf:wg:oauth:2.0:oob",
    base_url="https://app.procore.com",  # expect: PCR104, PCR202
    oauth_url="https://app.procore.com",  # may: PCR104
)


def rfis(company_id, project_id):
    return client.rfis.get(company_id, project_id)


if __name__ == "__main__":
    print(len(rfis(int(os.environ["COMPANY_ID"]), int(os.environ["PROJECT_ID"]))))
