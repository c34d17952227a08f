from acme_http import CompanyLink, Link, connect

ROOT = "https://api.procore.com/rest/v1.0"


def with_company(token: str, company: int, project: int):
    link = Link(ROOT, token)
    link.headers["Procore-Company-Id"] = str(company)
    return link.read(f"/projects/{project}/rfis")


def for_one_company(token: str, project: int):
    return CompanyLink(ROOT, token).write(f"/projects/{project}/rfis", {"subject": "?"})


def bare(token: str, project: int):
    link = connect(ROOT, token)  # expect: PCR201
    link.write(f"/projects/{project}/rfis/7", {"subject": "?"}, method="PATCH")
    return link.read(f"/projects/{project}/rfis")


def costs(company: int, token: str):
    return CompanyLink(root=ROOT, token=token).read(f"/companies/{company}/cost_codes")  # expect: PCR402


def weather():
    return Link("https://api.weather.example", "").read("/today")
