"""Copies photos of a project to the lawyers' archive and to our own bucket."""

import os

import boto3
import httpx
import requests

API = "https://api.procore.com/rest/v1.0"
ARCHIVE = os.environ["ARCHIVE_API"]


def procore_session() -> requests.Session:
    login = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["DMSA_CLIENT_ID"],
            "client_secret": os.environ["DMSA_CLIENT_SECRET"],
        },
        timeout=20,
    ).json()
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {login['access_token']}"
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return session


def archive_photo(image: int, project: int) -> bool:
    session = procore_session()
    photo = session.get(f"{API}/images/{image}", params={"project_id": project}).json()
    content = session.get(photo["url"]).content
    slot = requests.post(f"{ARCHIVE}/slots", json={"name": photo["filename"]}, timeout=20).json()
    stored = session.put(slot["s3_presigned_url"], data=content)  # expect: PCR303
    return stored.ok


def archive_thumbnail(image: int, project: int) -> bool:
    session = procore_session()
    photo = session.get(f"{API}/images/{image}", params={"project_id": project}).json()
    content = session.get(photo["thumbnail_url"]).content
    slot = requests.post(f"{ARCHIVE}/slots", json={"name": photo["filename"]}, timeout=20).json()
    return requests.put(slot["s3_presigned_url"], data=content, timeout=60).ok


def copy_to_bucket(image: int, project: int) -> None:
    session = procore_session()
    photo = session.get(f"{API}/images/{image}", params={"project_id": project}).json()
    target = boto3.client("s3").generate_presigned_url("put_object", Params={"Bucket": "acme", "Key": str(image)})
    session.put(target, data=session.get(photo["url"]).content)  # expect: PCR303


class ModelService:
    """Models live elsewhere; their service takes its own token."""

    def __init__(self, token: str) -> None:
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"

    def store(self, name: str, content: bytes) -> bool:
        slot = self.http.post("https://models.example.net/v2/objects", json={"name": name}, timeout=20).json()
        return self.http.put(slot["signed_url"], data=content, timeout=60).ok


class Hold:
    """Documents under legal hold go to a bucket of the lawyers."""

    def __init__(self, token: str, company: int, bucket) -> None:
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
        self.client = httpx.Client(base_url="https://api.procore.com", headers=headers)
        self.plain = httpx.Client()
        self.bucket = bucket

    def target(self, name: str) -> str:
        return self.bucket.blob(name).generate_signed_url(version="v4", method="PUT")

    def keep(self, project: int, file: int) -> None:
        detail = self.client.get(f"/rest/v1.0/files/{file}", params={"project_id": project}).json()
        content = self.client.get(detail["file_versions"][-1]["url"]).content
        self.client.put(self.target(f"{project}/{file}"), content=content)  # expect: PCR303
        self.plain.put(self.target(f"{project}/{file}.copy"), content=content)
