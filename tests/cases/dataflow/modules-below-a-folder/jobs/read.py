import acme.settings
import requests


def rfis(project_id):
    url = f"{acme.settings.BASE}/projects/{project_id}/rfis"
    answer = requests.get(url, headers=acme.settings.HEADERS, timeout=30)
    answer.raise_for_status()
    return answer.json()
