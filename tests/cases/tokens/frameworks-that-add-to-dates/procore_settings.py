import frappe
import requests
from frappe.model.document import Document
from frappe.utils import add_to_date, get_datetime, now_datetime


class ProcoreSettings(Document):
    def token_now(self):
        if self.token and get_datetime(self.expires_on) > now_datetime():
            return self.get_password("token")
        form = {
            "grant_type": "client_credentials",
            "client_id": self.client_id,
            "client_secret": self.get_password("client_secret"),
        }
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        self.token = answer.json()["access_token"]
        self.expires_on = add_to_date(now_datetime(), seconds=5400)  # expect: PCR101
        self.next_import = add_to_date(now_datetime(), hours=2)
        self.save()
        return answer.json()["access_token"]

    def exact(self):
        form = {"grant_type": "client_credentials", "client_id": self.client_id, "client_secret": self.client_secret}
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        self.expires_on = add_to_date(now_datetime(), seconds=answer.json()["expires_in"])
        self.token = answer.json()["access_token"]
        self.save()


@frappe.whitelist()
def rfis(project):
    settings = frappe.get_single("Procore Settings")
    headers = {"Authorization": f"Bearer {settings.token_now()}", "Procore-Company-Id": settings.company}
    answer = requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=60)
    answer.raise_for_status()
    frappe.cache().set_value(f"rfis:{project}", answer.json(), expires_in_sec=7200)
    return answer.json()
