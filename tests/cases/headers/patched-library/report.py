"""A program of its own, which imports nothing that changes the library."""
import sys

import requests

answer = requests.get(  # expect: PCR201
    "https://api.procore.com/rest/v1.0/offices",
    headers={"Authorization": f"Bearer {sys.stdin.readline().strip()}"},  # may: PCR201
)
