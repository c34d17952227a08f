import os

import requests

import routes

HEADERS = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


def get(path, **query):
    return requests.get(routes.absolute(path, **query), headers=HEADERS, timeout=30).json()


def drawings(area):
    return get(routes.drawings(area))


def code(project, number):
    return get(f"{routes.cost_code(number)}", project_id=project)


def budget(project):
    return get(routes.budget(project))
