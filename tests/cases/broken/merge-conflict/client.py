"""Conflict markers left behind."""

import requests

<<<<<<< HEAD
BASE = "https://api.procore.com"
=======
BASE = "https://app.procore.com"  # expect: PCR202
>>>>>>> feature/hosts


def get(path, headers):
    return requests.get(BASE + path, headers=headers)
