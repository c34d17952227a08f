import os

import requests

from .tokens import store


def answer_rfi(project_id, rfi_id, text):
    token = store.get("procore:token").decode()
    reply = requests.patch(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis/{rfi_id}",
        json={"rfi": {"subject": text}},
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    reply.raise_for_status()
