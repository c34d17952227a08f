"""Hands the browser app an authorize URL that returns the token in the fragment."""
import os
from urllib.parse import urlencode

from flask import Flask, redirect, render_template_string

app = Flask(__name__)
PAGE = """<script>fetch('/token', {method: 'POST', body: location.hash.slice(1)})</script>"""


@app.get("/signin")
def signin():
    query = {"response_type": "token", "client_id": os.environ["CLIENT_ID"], "redirect_uri": os.environ["REDIRECT_URI"]}  # expect: PCR105
    return redirect("https://login.procore.com/oauth/authorize?" + urlencode(query))


@app.get("/done")
def done():
    return render_template_string(PAGE)
