import os
import tomllib

import requests

with open("jobs.toml", "rb") as file:
    CONFIG = tomllib.load(file)

session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]
session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

for job in CONFIG["jobs"]:
    response = session.request(job["method"], CONFIG["settings"]["base"] + job["path"])
    print(job["name"], response.status_code)
