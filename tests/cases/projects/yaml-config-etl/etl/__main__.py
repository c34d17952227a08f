import csv
import sys

import snowflake.connector

from .extract import Extractor
from .settings import settings

TABLES = {
    "projects": {"company_id": settings.procore["company_id"]},
    "vendors": {"company_id": settings.procore["company_id"]},
    "line_item_types": {"company_id": settings.procore["company_id"]},  # expect: PCR402
}
DDL = """
CREATE TABLE IF NOT EXISTS procore_projects (
    procore_id INTEGER,
    name VARCHAR
)
"""


def main():
    con = snowflake.connector.connect(account=settings.snowflake["account"], user="etl")
    con.cursor().execute(DDL)
    ex = Extractor()
    for table, params in TABLES.items():
        w = csv.writer(sys.stdout)
        for row in ex.rows(table, **params):
            w.writerow([row["id"], row.get("name")])


if __name__ == "__main__":
    main()
