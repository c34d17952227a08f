import os

import requests
from flask import Blueprint, jsonify, session

bp = Blueprint("projects", __name__)
API = os.environ.get("BASE_URL", "https://api.procore.com") + "/rest/v1.0"


def auth_headers():
    return {  # expect: PCR201
        "Authorization": "Bearer {}".format(session["access_token"]),
        "Content-Type": "application/json",
    }


@bp.route("/companies")
def companies():
    return jsonify(requests.get(API + "/companies", headers={"Authorization": "Bearer " + session["access_token"]}).json())


@bp.route("/companies/<int:company_id>/projects")
def projects(company_id):
    r = requests.get(API + "/projects", params={"company_id": company_id}, headers=auth_headers())
    return jsonify(r.json())


@bp.route("/projects/<int:project_id>/submittals")
def submittals(project_id):
    r = requests.get("{}/projects/{}/submittals".format(API, project_id), headers=auth_headers())
    return jsonify(r.json())


@bp.route("/weather/<zip_code>")
def weather(zip_code):
    r = requests.get("https://api.weather.example.com/v1/forecast", params={"zip": zip_code},
                     headers={"Authorization": "Bearer " + os.environ["WEATHER_KEY"]})
    return jsonify(r.json())
