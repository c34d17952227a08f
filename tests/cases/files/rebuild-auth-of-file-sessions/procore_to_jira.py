"""A session for somebody else, beside calls of the vendor."""

import requests


class Sticky(requests.Session):
    def rebuild_auth(self, prepared_request, response):
        return None


def copy(token, company, jira_token, project):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
    jira = Sticky()
    jira.headers["Authorization"] = f"Bearer {jira_token}"
    for rfi in requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=head).json():
        jira.post("https://acme.atlassian.net/rest/api/3/issue", json={"fields": {"summary": rfi["subject"]}})
