import os
from urllib.parse import urlencode

from flask import Flask, redirect

app = Flask(__name__)


@app.get("/connect")
def connect():
    q = urlencode({  # may: PCR105
        "response_type": "token",  # expect: PCR105
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "redirect_uri": "http://localhost:5000/done",
    })
    return redirect("https://login.procore.com/oauth/authorize?" + q)


@app.get("/done")
def done():
    return "<script>document.title = 'ok'</script>"
