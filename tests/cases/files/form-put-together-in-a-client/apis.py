"""One method for each operation."""

from rest import ApiClient


class FilesApi:
    def __init__(self, client: ApiClient):
        self.client = client

    def create_file(self, company, name, data):
        parts = {"file[data]": (name, data)}
        return self.client.call(  # expect: PCR404
            "/rest/v1.0/files", "POST", {"Procore-Company-Id": company}, body={"file[name]": name}, files=parts
        )

    def create_folder(self, company, name):
        return self.client.call(
            "/rest/v1.0/folders", "POST", {"Procore-Company-Id": company}, body={"folder": {"name": name}}
        )


class PhotosApi:
    def __init__(self, client: ApiClient):
        self.client = client

    def create_image(self, company, album, name, data):
        return self.client.call(  # expect: PCR404
            "/rest/v1.0/images",
            "POST",
            {"Procore-Company-Id": company},
            body={"image_category_id": str(album)},
            files={"image[data]": (name, data)},
        )


def fill(client: ApiClient, company: str) -> None:
    with open("plan.pdf", "rb") as plan, open("site.jpg", "rb") as site:
        FilesApi(client).create_file(company, "plan.pdf", plan.read())
        FilesApi(client).create_folder(company, "Plans")
        PhotosApi(client).create_image(company, 3, "site.jpg", site.read())
