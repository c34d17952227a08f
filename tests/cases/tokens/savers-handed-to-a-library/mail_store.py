import json
import time
from pathlib import Path


async def keep(token, refresh_token=None, access_token=None):
    token["expires_at"] = time.time() + 3500
    Path("mail.json").write_text(json.dumps(token))
