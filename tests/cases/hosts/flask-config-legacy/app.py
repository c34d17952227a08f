"""The host is kept in the application's configuration."""

from __future__ import annotations

import os

import requests
from flask import Flask, current_app, jsonify


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["PROCORE_ROOT"] = "https://app.procore.com"  # expect: PCR202
    app.config.from_mapping(PROCORE_COMPANY_ID=os.environ["PROCORE_COMPANY_ID"])
    app.add_url_rule("/rfis/<int:project_id>", view_func=rfis)
    return app


def rfis(project_id: int):
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": current_app.config["PROCORE_COMPANY_ID"],
    }
    url = f"{current_app.config['PROCORE_ROOT']}/rest/v1.0/projects/{project_id}/rfis"
    return jsonify(requests.get(url, headers=headers, timeout=30).json())
