import os

import requests

from gate import allowance


def projects():
    allowance.take()
    head = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
    found = requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=30).json()
    allowance.note(found)
    return found


print(projects())
