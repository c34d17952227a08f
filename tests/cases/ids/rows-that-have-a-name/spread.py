"""The values of a row are arguments of their own."""
import os

import pyodbc
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

connection = pyodbc.connect("DSN=PMO")
cursor = connection.cursor()
cursor.execute("""
CREATE TABLE members (
    number INT NOT NULL PRIMARY KEY, -- # expect: PCR203
    login NVARCHAR(200),
    place INT
)
""")
answer = requests.get(f"{API}/companies/1/users", headers=HEADERS, timeout=30)
for place, user in enumerate(answer.json()):
    cursor.execute("INSERT INTO members (number, login, place) VALUES (?, ?, ?)", user["id"], user["login"], place)
