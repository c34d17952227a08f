"""Projects by company."""

from sessions import BASE, make_session


def active_projects(token: str, company_id: int) -> list[dict]:
    with make_session(token, company_id) as session:
        response = session.get(f"{BASE}/companies/{company_id}/projects", params={"per_page": 200})
        response.raise_for_status()
        return [p for p in response.json() if p.get("active")]
