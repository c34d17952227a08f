"""Each environment has its own pair and its own test company; all belong to us."""
import json
import sys
from pathlib import Path

from calls import token, vendors

for environment in json.loads(Path(sys.argv[1]).read_text()):
    bearer = token(environment["client_id"], environment["client_secret"])
    print(environment["name"], len(vendors(bearer, environment["company_id"])))
