/* The first tables.
   old_project_id INTEGER was dropped. */
CREATE SCHEMA IF NOT EXISTS raw;
CREATE TABLE raw.projects (
    id          INTEGER PRIMARY KEY, -- # expect: PCR203
    name        TEXT NOT NULL DEFAULT 'none; yet',
    company_id  BIGINT NOT NULL,
    stage_order INTEGER
);
CREATE TABLE raw.rfis (
    rfi_id      INTEGER NOT NULL,
    project_id  BIGINT NOT NULL,
    subject     TEXT
);
CREATE TABLE raw.load_runs (
    id          SERIAL PRIMARY KEY,
    row_count   INTEGER
);
CREATE FUNCTION purge(procore_project_id integer) RETURNS void AS $$ DELETE FROM raw.projects $$ LANGUAGE sql;
