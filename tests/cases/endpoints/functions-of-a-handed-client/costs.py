"""Functions that are handed the session; some of them are called from elsewhere."""


def codes(http, project_id):
    return http.get("/rest/v1.0/cost_codes", params={"project_id": project_id}).json()  # expect: PCR402


def modify(http, project_id, body):
    return http.post(f"/rest/v1.0/projects/{project_id}/budget_modifications", json=body).json()  # expect: PCR406


def modifications(http, project_id):
    return http.get(f"/rest/v1.0/projects/{project_id}/budget_modifications").json()


def find_user(http, email):
    for version in ("v1.2", "v1.3"):
        rows = http.get(f"/rest/{version}/users", params={"filters[search]": email}).json()  # expect: PCR406
        if rows:
            return rows[0]
    return None
