import os

from authlib.integrations.flask_client import OAuth
from flask import Flask, jsonify, session

app = Flask(__name__)
oauth = OAuth(app)
oauth.register(
    name="site",
    client_id=os.environ["ID"],
    client_secret=os.environ["SECRET"],
    access_token_url="https://login.procore.com/oauth/token",
    authorize_url="https://login.procore.com/oauth/authorize",
    api_base_url="https://api.procore.com/rest/v1.0/",
)
oauth.register(name="git", client_id="x", client_secret="y", api_base_url="https://api.github.com/")


@app.get("/rfis/<int:project>")
def rfis(project):
    return jsonify(oauth.site.get(f"projects/{project}/rfis", token=session["site"]).json())  # expect: PCR201


@app.get("/punch/<int:project>")
def punch(project):
    head = {"Procore-Company-Id": session["company"]}
    rows = oauth.site.get("punch_items", params={"project_id": project}, token=session["site"], headers=head).json()
    codes = oauth.site.get("cost_codes", params={"project_id": project}, token=session["site"], headers=head).json()  # expect: PCR402
    return jsonify({"rows": rows, "codes": codes})


@app.get("/repos")
def repos():
    return jsonify(oauth.git.get("user/repos", token=session["git"]).json())
