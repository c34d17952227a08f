"""Hosts of addresses that have a port or a user."""

import os

from httpx import URL

full = URL("https://user:secret@api.procore.com:8443/rest/v1.0")
host = full.host  # is: "api.procore.com"
hostname = full.hostname  # is: "api.procore.com"
with_port = full.netloc  # is: "user:secret@api.procore.com:8443"
plain = URL("https://api.procore.com/rest").host  # is: "api.procore.com"
any_port = URL(f"https://api.procore.com:{os.environ['PORT']}/rest").host  # is: "api.procore.com"
any_host = URL(f"https://me@{os.environ['HOST']}:443/rest").host  # is: "{?HOST}"
moved = f"https://{full.host}/rest/v1.0/me"  # is: "https://api.procore.com/rest/v1.0/me"
