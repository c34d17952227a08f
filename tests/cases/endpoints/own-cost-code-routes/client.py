"""A client of that service."""

from __future__ import annotations

import os

import httpx

SERVICE = os.getenv("COSTING_URL", "http://costing.internal:8000")


def codes() -> list[dict]:
    return httpx.get(f"{SERVICE}/rest/v1.0/cost_codes").raise_for_status().json()


def delete(sub_job_id: int) -> None:
    httpx.delete(f"{SERVICE}/rest/v1.0/sub_jobs/{sub_job_id}").raise_for_status()
