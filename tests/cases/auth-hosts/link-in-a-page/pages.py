"""The start page with the button for the login."""
import os

from flask import Flask, render_template_string

app = Flask(__name__)
PAGE = """
<html>
  <body>
    <p>Never log in at https://app.procore.com/oauth/authorize by hand.</p>
    <a href="https://app.procore.com/oauth/authorize?response_type=code&client_id={{ id }}"># expect: PCR104</a>
  </body>
</html>
"""


@app.get("/")
def index():
    return render_template_string(PAGE, id=os.environ["PROCORE_CLIENT_ID"])
