import json

from openers import bare, signed

API = "https://api.procore.com/rest/v1.0"


def images(project):
    with signed.open(f"{API}/images?project_id={project}") as answer:
        return json.load(answer)


def keep(project):
    for image in images(project):
        with signed.open(image["url"]) as answer, open(f"{image['id']}.jpg", "wb") as file:  # may: PCR303
            file.write(answer.read())


def vendors(company):
    with bare.open(f"{API}/companies/{company}/vendors") as answer:  # may: PCR201
        return json.load(answer)


def keep_logo(company):
    for vendor in vendors(company):
        with bare.open(vendor["logo"]["url"]) as answer:
            yield answer.read()
