import requests

API = "https://api.procore.com/rest/v1.0"


class Client:
    def __init__(self, token, company):
        self.s = requests.Session()
        self.s.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})

    def documents(self, project):
        return self.s.get(f"{API}/projects/{project}/documents").json()  # expect: PCR406

    def drawing(self, project, id):
        return self.s.get(f"{API}/projects/{project}/drawing_revisions/{id}").json()


def one(client):
    for doc in client.documents(4)["files"]:
        data = requests.get(doc["file_versions"][0]["prostore_file"]["url"]).content  # expect: PCR302
        open(doc["name"], "wb").write(data)


def two(client):
    revision = client.drawing(4, 5)
    pdf = requests.get(revision["pdf_url"])  # expect: PCR302
    png = requests.get(revision.get("png_url"), stream=True)  # expect: PCR302
    return pdf, png


def three(client):
    rows = client.s.get(f"{API}/projects/4/rfis/9").json()
    for question in rows["questions"]:
        for attachment in question["attachments"]:
            requests.get(attachment["viewable_url"])  # expect: PCR302


def four(client):
    image = client.s.get(f"{API}/projects/4/images/9").json()
    urls = [image["url"], image["thumbnail_url"], image["mini_url"]]
    return [requests.get(u).content for u in urls]  # expect: PCR302
