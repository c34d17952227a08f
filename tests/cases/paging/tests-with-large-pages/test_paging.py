"""What the tests play and expect is not what is sent; the client asks for 100."""
import os

import requests
import responses
from responses.matchers import query_param_matcher


def fetch(project_id, per_page=100):
    return requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        params={"per_page": per_page},
        headers={
            "Authorization": f"Bearer {os.environ.get('PROCORE_ACCESS_TOKEN', 'test')}",
            "Procore-Company-Id": os.environ.get("PROCORE_COMPANY_ID", "1"),
        },
        timeout=5,
    ).json()


@responses.activate
def test_asks_for_a_hundred():
    responses.get(
        "https://api.procore.com/rest/v1.0/projects/1/rfis?per_page=10000",
        match=[query_param_matcher({"per_page": 10000})],
        json=[{"id": n} for n in range(10000)],
        headers={"Per-Page": "10000", "Total": "10000"},
    )

    assert len(fetch(1)) == 100
