CREATE TABLE IF NOT EXISTS vendors (
    vendor_number int4 PRIMARY KEY, -- # expect: PCR203
    employees int4
);
CREATE TABLE procore_photos (
    photo_id int8 PRIMARY KEY,
    run_id integer REFERENCES load_runs (id)
);
