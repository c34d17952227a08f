import os

import costs
from connection import Http

session = Http(os.environ["TOKEN"], os.environ["COMPANY"])
for row in costs.codes(session, 3):
    print(row["full_code"])
