ALTER TABLE raw.rfis ALTER COLUMN rfi_id TYPE BIGINT;
ALTER TABLE raw.load_runs ADD COLUMN procore_user_id INT; ALTER TABLE raw.load_runs ADD COLUMN note TEXT; -- # expect: PCR203
-- ALTER TABLE raw.load_runs ADD COLUMN procore_vendor_id INT;
INSERT INTO raw.load_runs (note) VALUES ('CREATE TABLE x (procore_id integer)');
