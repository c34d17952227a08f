import re
import sys
from pathlib import Path

RETIRED = {"app.procore.com": "api.procore.com", "login-sandbox-monthly.procore.com": "login-sandbox.procore.com"}
FORBIDDEN = re.compile(r"/vapid/|storage\.procore\.com|/rest/v1\.0/cost_codes")


def main():
    for file in map(Path, sys.argv[1:]):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            for old, new in RETIRED.items():
                if old in line:
                    print(f"{file}:{number}: {old} is retired, use {new}")
            if FORBIDDEN.search(line):
                print(f"{file}:{number}: deprecated")


main()
