"""Every way to put a number into a query string."""
import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen

BASE = "https://api.procore.com/rest/v1.0"
LARGE = 9_999  # expect: PCR204
TEMPLATE = BASE + "/projects/{project}/rfis?page={page}&per_page={size}"


def _fetch(url):
    request = Request(
        url,
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )
    with urlopen(request, timeout=60) as answer:
        return json.load(answer)


def rfis(project):
    return _fetch(TEMPLATE.format(project=project, page=1, size=4000))  # expect: PCR204


def submittals(project):
    return _fetch(f"{BASE}/projects/{project}/submittals?per_page={LARGE}&page=1")


def drawings(project):
    query = urlencode({"page": 1, "per_page": 3000})  # expect: PCR204
    return _fetch(f"{BASE}/projects/{project}/drawing_revisions?{query}")


def specifications(project):
    return _fetch("%s/projects/%s/specification_sections?per_page=%d" % (BASE, project, 2500))  # expect: PCR204


def users(project):
    return _fetch(BASE + "/projects/" + str(project) + "/users?per_page=" + str(1000))
