"""Our own server speaks under /rest/v1.0 too, and its tests call it."""

from __future__ import annotations

from flask import Flask, jsonify, request

app = Flask(__name__)
PROJECTS = {1: {"id": 1, "name": "Harbour tower"}}


@app.get("/rest/v1.0/projects")
def list_projects():
    return jsonify(list(PROJECTS.values()))


@app.get("/rest/v1.0/projects/<int:project_id>/rfis")
def list_rfis(project_id: int):
    if project_id not in PROJECTS:
        return jsonify(error="not found"), 404
    return jsonify([])


@app.post("/rest/v1.0/projects")
def create_project():
    body = request.get_json()
    project = {"id": max(PROJECTS) + 1, "name": body["name"]}
    PROJECTS[project["id"]] = project
    return jsonify(project), 201
