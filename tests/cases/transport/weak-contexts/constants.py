"""What weakens a connection has a name here."""

import ssl

import httpx

OLDEST = ssl.TLSVersion.TLSv1_1  # expect: PCR206
NEWEST = ssl.TLSVersion.TLSv1_3
HEADERS = {"Procore-Company-Id": "5"}


class Settings:
    check = ssl.CERT_NONE  # expect: PCR206
    protocol = ssl.PROTOCOL_TLSv1  # expect: PCR206


def unchecked() -> ssl.SSLContext:
    made = ssl.create_default_context()
    made.check_hostname = False
    made.verify_mode = Settings.check
    return made


def punch_lists(project: int) -> list[dict]:
    with httpx.Client(verify=unchecked()) as client:
        url = f"https://api.procore.com/rest/v1.0/projects/{project}/punch_items"
        return client.get(url, headers=HEADERS).json()


def context() -> ssl.SSLContext:
    made = ssl.create_default_context()
    made.minimum_version = OLDEST
    made.maximum_version = NEWEST
    return made


def observations(project: int) -> list[dict]:
    with httpx.Client(verify=context()) as client:
        return client.get(
            f"https://api.procore.com/rest/v1.0/projects/{project}/observations/items", headers=HEADERS
        ).json()


def meetings(project: int) -> list[dict]:
    with httpx.Client(verify=ssl.SSLContext(Settings.protocol)) as client:
        return client.get(f"https://api.procore.com/rest/v1.0/projects/{project}/meetings", headers=HEADERS).json()
