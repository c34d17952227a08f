import functions_framework
from flask import jsonify

import procore
import sheets


@functions_framework.http
def sync_rfis(request):
    project = int(request.args["project"])
    rows = procore.get("/projects/%d/rfis" % project)
    sheets.write(project, [[r["number"], r["subject"], r["status"]] for r in rows])
    return jsonify(count=len(rows))


@functions_framework.http
def sync_subs(request):
    project = int(request.args["project"])
    rows = procore.get_v("/submittals?project_id=%d" % project)
    return jsonify(rows)
