"""The business code uses both entrances of the middle layer."""

from __future__ import annotations

from middle import authorized, for_company


def insurances(company_id: int, vendor_id: int) -> list[dict]:
    return for_company(company_id, "GET", f"/rest/v1.0/companies/{company_id}/vendors/{vendor_id}/insurances")


def create_department(company_id: int, name: str) -> dict:
    body = {"company_id": company_id, "department": {"name": name}}
    return for_company(company_id, "POST", "/rest/v1.0/departments", json=body)


def delete_department(company_id: int, department_id: int) -> None:
    authorized("DELETE", f"/rest/v1.0/departments/{department_id}", params={"company_id": company_id})  # expect: PCR201
