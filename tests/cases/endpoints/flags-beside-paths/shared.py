"""One sending call for all methods, which a flag, a ternary or a table picks."""
import os
import requests

API = "https://api.procore.com/rest/v1.0"
HEAD = {"Authorization": "Bearer x", "Procore-Company-Id": os.environ["C"]}


def send(path, *, delete=False, create=None):
    method = "GET"
    if delete:
        method = "DELETE"
    elif create is not None:
        method = "POST"
    return requests.request(method, API + path, headers=HEAD, json=create)


def codes():
    return send("/cost_codes").json()  # expect: PCR402


def drop(n):
    return send(f"/sub_jobs/{n}", delete=True)  # expect: PCR401


def erase(n):
    method = "DELETE" if n else "GET"
    return requests.request(method, API + f"/standard_cost_codes/{n}", headers=HEAD)  # expect: PCR401, PCR402


def call(path, verb="read"):
    verbs = {"read": "GET", "erase": "DELETE"}
    return requests.request(verbs[verb], API + path, headers=HEAD)


def listed():
    return call("/line_item_types")  # expect: PCR402


def erased(n):
    return call(f"/sub_jobs/{n}", "erase")  # expect: PCR401


class Client:
    def __init__(self, read_only=True):
        self.read_only = read_only

    def _send(self, path, destroy=False):
        url = API + path
        if destroy and not self.read_only:
            return requests.delete(url, headers=HEAD)
        if destroy:
            raise PermissionError(path)
        return requests.get(url, headers=HEAD)

    def jobs(self):
        return self._send("/sub_jobs")  # expect: PCR402

    def drop(self, n):
        return self._send(f"/sub_jobs/{n}", destroy=True)  # expect: PCR401
