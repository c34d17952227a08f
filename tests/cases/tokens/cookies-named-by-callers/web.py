"""A download sets the cookie that the page asked for, so that it knows when the file is there."""

import csv
import io
import os

from flask import Flask, request, send_file

from source import ProcoreSource

app = Flask(__name__)


@app.get("/export/<int:project>")
def export(project):
    rows = ProcoreSource(os.environ["PROCORE_COMPANY_ID"]).rows(f"projects/{project}/rfis")
    response = send_file(as_file(rows), mimetype="text/csv", as_attachment=True, download_name="rfis.csv")
    if token := request.args.get("token"):
        response.set_cookie(token, "done", max_age=600)
    return response


def as_file(rows):
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(["number", "subject"])
    table.writerows([row["number"], row["subject"]] for row in rows)
    return io.BytesIO(text.getvalue().encode())
