"""Read punch items from Procore."""
import requests as rq

from links import Attachment, Item

URL = "https://api.procore.com/rest/v1.0/punch_items"


def punch_items(project_id, token, company_id):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    answer = rq.get(URL, params={"project_id": project_id}, headers=headers, timeout=30)
    answer.raise_for_status()
    return [
        Item(row["position"], [Attachment(one["name"], one["url"]) for one in row["attachments"]])
        for row in answer.json()
    ]


def save(project_id, token, company_id, folder):
    for item in punch_items(project_id, token, company_id):
        for attachment in item.attachments:
            picture = rq.get(attachment.link, headers={"Accept": "image/*"}, timeout=60)  # expect: PCR302
            (folder / f"{item.number}-{attachment.name}").write_bytes(picture.content)
