import os

import requests

from bucket import Bucket


class Site:
    def __init__(self):
        self.bucket = Bucket(3600, 60 * 60)  # expect: PCR205
        self.head = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}

    def get(self, path):
        with self.bucket:
            return requests.get("https://api.procore.com/rest/v1.0" + path, headers=self.head, timeout=30).json()


class Weather:
    def __init__(self):
        self.bucket = Bucket(3600, 3600)

    def get(self, path):
        with self.bucket:
            return requests.get("https://api.weather.gov" + path, timeout=30).json()


class Burst:
    def __init__(self):
        self.bucket = Bucket(20, 10)

    def get(self, path):
        with self.bucket:
            return requests.get("https://api.procore.com/rest/v1.0" + path, headers=Site().head, timeout=30).json()


if __name__ == "__main__":
    print(Site().get("/projects"), Weather().get("/points/1,2"), Burst().get("/vendors"))
