"""The same photos with a bar on the terminal, fetched with the token."""

from archive import Archive
from rich.progress import track


def save(token, company, project):
    archive = Archive(token, company)
    for image in track(archive.api("GET", "v1.0/images", params={"project_id": project})):
        with open(f"{image['id']}.jpg", "wb") as file:
            file.write(archive.http.get(image["url"]).content)
