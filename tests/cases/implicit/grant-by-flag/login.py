"""Builds links that differ at their end alone."""

BASE = "https://login.procore.com/oauth/authorize"


def authorize(client, redirect, implicit):
    kind = "code" if not implicit else "token"
    return f"{BASE}?client_id={client}&redirect_uri={redirect}&response_type={kind}"  # expect: PCR105


def download_link(project, file, access_token, anonymous):
    tail = "" if anonymous else "?access_token=" + access_token  # expect: PCR106
    return f"https://api.procore.com/rest/v1.0/projects/{project}/files/{file}{tail}"
