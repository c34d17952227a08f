import requests

from .procore.http import http
from .procore.tokens import access_token


def project_roles(project_id: int):
    return http.get(f"/rest/v1.0/project_roles?project_id={project_id}").json()


def old_locations(project_id: int):
    return http.get("/rest/v1.0/locations", params={"project_id": project_id}).json()  # expect: PCR406


def quick_count(project_id: int) -> int:
    """Without the session, to stay out of its retries."""
    r = requests.get(  # expect: PCR201
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {access_token()}"},  # may: PCR201
        params={"per_page": 1},
    )
    return int(r.headers["Total"])


def register(user, password):
    r = requests.post("https://id.acme.example/oauth/token", data={"grant_type": "password", "username": user, "password": password})
    return r.json()
