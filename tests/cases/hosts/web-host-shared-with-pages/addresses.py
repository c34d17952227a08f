"""All addresses of the tracker; most of them are for people."""

from urllib.parse import urljoin

from yarl import URL

WEB = "https://app.procore.com"
API = "https://api.procore.com"
REST = "/rest/v1.0"


def home(company):
    return f"{WEB}/{company}/company/home/list"


def rfi_page(project, rfi):
    return WEB + "/%d/project/rfi/show/%d" % (project, rfi)


def drawings_page(project):
    return str(URL(WEB) / str(project) / "project" / "drawing_areas")


def companies():
    return f"{API}{REST}/companies"


def vendors(project):
    return str(URL(WEB) / "rest" / "v1.0" / "projects" / str(project) / "vendors")  # expect: PCR202


def users(project):
    return urljoin(WEB, f"/rest/v1.0/projects/{project}/users")  # expect: PCR202


def token():
    return "/".join([WEB, "oauth", "token"])  # expect: PCR104
