"""Clients of two vendors on one base; only one of them still counts on an hour of its old limit."""
import time

import requests


class Pacer:
    def __init__(self, calls, window):
        self.gap = window / calls

    def wait_turn(self):
        time.sleep(self.gap)


class VendorClient:
    base = ""
    cooldown = 5
    calls = 100
    window = 60

    def __init__(self, token, pacer=None):
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"
        self.pacer = pacer

    def pause(self, answer):
        return float(answer.headers.get("Retry-After", 5))

    def get(self, path):
        if self.pacer is not None:
            self.pacer.wait_turn()
        answer = self.http.get(self.base + path, timeout=30)
        while answer.status_code == 429:
            time.sleep(self.pause(answer))
            answer = self.http.get(self.base + path, timeout=30)
        return answer.json()

    def export(self, path):
        answer = self.http.get(self.base + path, timeout=600)
        if answer.status_code == 429:
            time.sleep(self.cooldown)
        return answer.content


class ProcoreClient(VendorClient):
    base = "https://api.procore.com/rest/v1.0"
    calls = 3600  # expect: PCR205
    window = 60 * 60
    cooldown = 3600  # expect: PCR205
    rate = (3600, 60 * 60)  # expect: PCR205
    size = (3600, 3600)
    page = 3600
    retention_window = 3600

    def __init__(self, token, company, pacer=None):
        super().__init__(token, pacer)
        self.http.headers["Procore-Company-Id"] = str(company)

    def pause(self, answer):
        return 3600  # expect: PCR205


class TelematicsClient(VendorClient):
    base = "https://api.samsara.com"
    calls = 3600
    window = 60 * 60
    cooldown = 3600
    rate = (3600, 3600)

    def pause(self, answer):
        return 3600


def field(token, company):
    return ProcoreClient(token, company, Pacer(3600, 3600))  # expect: PCR205


def fleet(token):
    return TelematicsClient(token, Pacer(3600, 3600))


def hours(field_token, company, fleet_token):
    logs = field(field_token, company).get("/projects/77/rfis")
    sheet = field(field_token, company).export("/projects/77/rfis")
    return logs, sheet, fleet(fleet_token).get("/fleet/vehicles"), fleet(fleet_token).export("/fleet/report")
