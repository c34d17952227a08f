CREATE TABLE projects (procore_id INTEGER PRIMARY KEY, name TEXT);
