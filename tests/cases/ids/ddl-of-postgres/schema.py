"""Creates the tables of the sync in PostgreSQL, where INTEGER ends at 2,147,483,647."""

import os

import psycopg2

DDL = """
create table if not exists projects (
    id serial primary key,
    procore_id integer not null unique, -- # expect: PCR203
    procore_company_id bigint not null,
    name text not null,
    procore_page integer default 1
);
"""


def migrate():
    with psycopg2.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute(DDL)
        cursor.execute(
            "CREATE TABLE IF NOT EXISTS rfis (id BIGSERIAL PRIMARY KEY, procore_rfi_id INT NOT NULL, subject TEXT)"  # expect: PCR203
        )
        cursor.execute("ALTER TABLE rfis ADD COLUMN procore_project_id BIGINT")
