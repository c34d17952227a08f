"""A download sets the cookie that the page asked for, so that it knows when the file is there."""

from flask import Flask, request, send_file

TIMEOUT = 60

app = Flask(__name__)


@app.get("/export/<int:chart>")
def export(chart):
    response = send_file(as_file(app.charts[chart].rows), download_name="chart.zip")
    if token := request.args.get("token"):
        response.set_cookie(token, "done", max_age=600)
    return response


def as_file(rows):
    return "\n".join(str(row) for row in rows)
