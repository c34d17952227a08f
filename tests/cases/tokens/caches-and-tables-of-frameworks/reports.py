from tokens import fetch_token, projects


def digest():
    return [row["name"] for row in projects(fetch_token()).json()]
